using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>Compares the definitions of directives.</summary>
internal sealed class DirectiveComparison(ChangeList changes)
{
    private readonly InputComparison _inputs = new(changes);

    public void Compare(ImmutableArray<DirectiveDefinition> before, ImmutableArray<DirectiveDefinition> after)
    {
        var directives = new Pairing<DirectiveDefinition>(before, after, directive => directive.Name);
        foreach (var directive in directives.Removed)
        {
            changes.Breaking(SchemaChangeKind.DirectiveRemoved, $"{directive}", $"The directive {directive} was removed.");
        }

        foreach (var directive in directives.Added)
        {
            changes.Safe(SchemaChangeKind.DirectiveAdded, $"{directive}", $"The directive {directive} was added.");
        }

        foreach (var (old, now) in directives.Kept)
        {
            CompareArguments(old, now);
            CompareUse(old, now);
            changes.Description($"{old}", old.Description, now.Description);
            changes.Deprecation($"{old}", old, now);
        }
    }

    private void CompareArguments(DirectiveDefinition before, DirectiveDefinition after)
    {
        var arguments = new Pairing<ArgumentDefinition>(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var argument in arguments.Removed)
        {
            changes.Breaking(SchemaChangeKind.DirectiveArgRemoved, $"{argument}", $"The argument {argument} was removed.");
        }

        foreach (var argument in arguments.Added)
        {
            if (argument.IsRequired)
            {
                changes.Breaking(SchemaChangeKind.RequiredDirectiveArgAdded, $"{argument}", $"The argument {argument} was added and must be given.");
            }
            else
            {
                changes.Safe(SchemaChangeKind.OptionalDirectiveArgAdded, $"{argument}", $"The argument {argument} was added.");
            }
        }

        foreach (var (old, now) in arguments.Kept)
        {
            _inputs.CompareArgument(old, now);
        }
    }

    private void CompareUse(DirectiveDefinition before, DirectiveDefinition after)
    {
        if (before.IsRepeatable && !after.IsRepeatable)
        {
            changes.Breaking(SchemaChangeKind.DirectiveRepeatableRemoved, $"{before}", $"{before} can no longer stand more than once in a place.");
        }
        else if (after.IsRepeatable && !before.IsRepeatable)
        {
            changes.Safe(SchemaChangeKind.DirectiveRepeatableAdded, $"{before}", $"{before} can stand more than once in a place now.");
        }

        foreach (var (name, location) in DirectiveLocationNames.All)
        {
            var (was, isNow) = (before.Locations.HasFlag(location), after.Locations.HasFlag(location));
            if (was && !isNow)
            {
                changes.Breaking(SchemaChangeKind.DirectiveLocationRemoved, $"{before}", $"{before} can no longer stand on {name}.");
            }
            else if (isNow && !was)
            {
                changes.Safe(SchemaChangeKind.DirectiveLocationAdded, $"{before}", $"{before} can stand on {name} now.");
            }
        }
    }
}
