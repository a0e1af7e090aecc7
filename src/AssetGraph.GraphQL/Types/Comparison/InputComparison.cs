using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>Compares what takes values: arguments of fields and directives, and the fields of input objects.</summary>
internal sealed class InputComparison(ChangeList changes)
{
    public void CompareArguments(FieldDefinition before, FieldDefinition after)
    {
        var arguments = new Pairing<ArgumentDefinition>(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var argument in arguments.Removed)
        {
            changes.Breaking(SchemaChangeKind.ArgRemoved, $"{argument}", $"The argument {argument} was removed.");
        }

        foreach (var argument in arguments.Added)
        {
            if (argument.IsRequired)
            {
                changes.Breaking(SchemaChangeKind.RequiredArgAdded, $"{argument}", $"The argument {argument} was added and must be given.");
            }
            else
            {
                changes.Dangerous(SchemaChangeKind.OptionalArgAdded, $"{argument}", $"The argument {argument} was added.");
            }
        }

        foreach (var (old, now) in arguments.Kept)
        {
            CompareArgument(old, now);
        }
    }

    public void CompareArgument(ArgumentDefinition before, ArgumentDefinition after) => Compare(
        before,
        after,
        SchemaChangeKind.ArgChangedKind,
        SchemaChangeKind.ArgChangedKindSafe,
        SchemaChangeKind.ArgDefaultValueChange,
        SchemaChangeKind.ArgDefaultValueAdded);

    public void CompareFields(InputObjectType before, InputObjectType after)
    {
        if (after.IsOneOf && !before.IsOneOf)
        {
            changes.Breaking(SchemaChangeKind.OneOfAdded, before.Name, $"{before} takes exactly one of its fields now.");
        }
        else if (before.IsOneOf && !after.IsOneOf)
        {
            changes.Safe(SchemaChangeKind.OneOfRemoved, before.Name, $"{before} no longer takes exactly one of its fields.");
        }

        var fields = new Pairing<InputFieldDefinition>(before.Fields, after.Fields, field => field.Name);
        foreach (var field in fields.Removed)
        {
            changes.Breaking(SchemaChangeKind.FieldRemoved, $"{field}", $"The input field {field} was removed.");
        }

        foreach (var field in fields.Added)
        {
            if (field.IsRequired)
            {
                changes.Breaking(SchemaChangeKind.RequiredInputFieldAdded, $"{field}", $"The input field {field} was added and must be given.");
            }
            else
            {
                changes.Dangerous(SchemaChangeKind.OptionalInputFieldAdded, $"{field}", $"The input field {field} was added.");
            }
        }

        foreach (var (old, now) in fields.Kept)
        {
            Compare(
                old,
                now,
                SchemaChangeKind.FieldChangedKind,
                SchemaChangeKind.FieldChangedKindSafe,
                SchemaChangeKind.InputFieldDefaultValueChange,
                SchemaChangeKind.InputFieldDefaultValueAdded);
        }
    }

    private void Compare(
        InputValueDefinition before,
        InputValueDefinition after,
        SchemaChangeKind narrower,
        SchemaChangeKind wider,
        SchemaChangeKind otherDefault,
        SchemaChangeKind newDefault)
    {
        var coordinate = $"{before}";
        var (oldDefault, nowDefault) = (DefaultOf(before), DefaultOf(after));
        if (!TakesAsMuch(before.Type, after.Type))
        {
            changes.Breaking(narrower, coordinate, $"{before} was of type {before.Type} and is of type {after.Type} now.");
        }
        else if (oldDefault is not null && oldDefault != nowDefault)
        {
            changes.Dangerous(otherDefault, coordinate, $"The default of {before} was {oldDefault} and is {nowDefault ?? "gone"} now.");
            if (after.IsRequired)
            {
                changes.Breaking(SchemaChangeKind.BecameRequired, coordinate, $"{before} lost its default and must be given now.");
            }
        }
        else if (oldDefault is null && nowDefault is not null)
        {
            changes.Safe(newDefault, coordinate, $"{before} has the default {nowDefault} now.");
        }
        else if ($"{before.Type}" != $"{after.Type}")
        {
            changes.Safe(wider, coordinate, $"{before} was of type {before.Type} and is of type {after.Type} now.");
        }

        changes.Description(coordinate, before.Description, after.Description);
        changes.Deprecation(coordinate, before, after);
    }

    /// <summary>Whether every value that was taken still is: the same type, but for null allowed where it was not.</summary>
    private static bool TakesAsMuch(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType now) => TakesAsMuch(old.OfType, now.OfType),
        (NonNullType old, _) => TakesAsMuch(old.OfType, after),
        (ListType old, ListType now) => TakesAsMuch(old.OfType, now.OfType),
        (NamedType old, NamedType now) => old.Name == now.Name,
        _ => false,
    };

    private static string? DefaultOf(InputValueDefinition input) =>
        input.DefaultLiteral is null ? null : Printer.Print(SortedLiteral.Of(input.DefaultLiteral));
}
