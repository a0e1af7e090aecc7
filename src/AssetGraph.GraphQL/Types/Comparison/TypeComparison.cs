using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>Compares types, their fields, values and members.</summary>
internal sealed class TypeComparison(ChangeList changes)
{
    private readonly InputComparison _inputs = new(changes);

    public void Compare(ImmutableArray<NamedType> before, ImmutableArray<NamedType> after)
    {
        var types = new Pairing<NamedType>(before, after, type => type.Name);
        foreach (var type in types.Removed)
        {
            var why = type is ScalarType { IsBuiltIn: true } ? ", since nothing uses it any more" : "";
            changes.Breaking(SchemaChangeKind.TypeRemoved, type.Name, $"The type {type} was removed{why}.");
        }

        foreach (var type in types.Added)
        {
            changes.Safe(SchemaChangeKind.TypeAdded, type.Name, $"The type {type} was added.");
        }

        foreach (var (old, now) in types.Kept)
        {
            changes.Description(old.Name, old.Description, now.Description);
            Compare(old, now);
        }
    }

    private void Compare(NamedType before, NamedType after)
    {
        switch (before, after)
        {
            case (EnumType old, EnumType now):
                CompareValues(old, now);
                break;
            case (UnionType old, UnionType now):
                CompareMembers(old, now);
                break;
            case (InputObjectType old, InputObjectType now):
                _inputs.CompareFields(old, now);
                break;
            case (ScalarType, ScalarType):
                break;
            case (ComplexType old, ComplexType now) when old.Kind == now.Kind:
                CompareFields(old, now);
                CompareInterfaces(old, now);
                break;
            default:
                changes.Breaking(SchemaChangeKind.TypeChangedKind, before.Name, $"{before} was {KindOf(before)} and is {KindOf(after)} now.");
                break;
        }
    }

    private void CompareValues(EnumType before, EnumType after)
    {
        var values = new Pairing<EnumValueDefinition>(before.Values, after.Values, value => value.Name);
        foreach (var value in values.Removed)
        {
            changes.Breaking(SchemaChangeKind.ValueRemovedFromEnum, $"{before}.{value.Name}", $"The value {value.Name} was removed from the enum {before}.");
        }

        foreach (var value in values.Added)
        {
            changes.Dangerous(SchemaChangeKind.ValueAddedToEnum, $"{before}.{value.Name}", $"The value {value.Name} was added to the enum {before}.");
        }

        foreach (var (old, now) in values.Kept)
        {
            changes.Description($"{before}.{old.Name}", old.Description, now.Description);
            changes.Deprecation($"{before}.{old.Name}", old, now);
        }
    }

    private void CompareMembers(UnionType before, UnionType after)
    {
        var members = new Pairing<ObjectType>(before.Types, after.Types, member => member.Name);
        foreach (var member in members.Removed)
        {
            changes.Breaking(SchemaChangeKind.TypeRemovedFromUnion, before.Name, $"{member} was removed from the union {before}.");
        }

        foreach (var member in members.Added)
        {
            changes.Dangerous(SchemaChangeKind.TypeAddedToUnion, before.Name, $"{member} was added to the union {before}.");
        }
    }

    private void CompareInterfaces(ComplexType before, ComplexType after)
    {
        var interfaces = new Pairing<InterfaceType>(before.Interfaces, after.Interfaces, type => type.Name);
        foreach (var type in interfaces.Removed)
        {
            changes.Breaking(SchemaChangeKind.ImplementedInterfaceRemoved, before.Name, $"{before} no longer implements {type}.");
        }

        foreach (var type in interfaces.Added)
        {
            changes.Dangerous(SchemaChangeKind.ImplementedInterfaceAdded, before.Name, $"{before} implements {type} now.");
        }
    }

    private void CompareFields(ComplexType before, ComplexType after)
    {
        var fields = new Pairing<FieldDefinition>(before.Fields, after.Fields, field => field.Name);
        foreach (var field in fields.Removed)
        {
            changes.Breaking(SchemaChangeKind.FieldRemoved, $"{field}", $"The field {field} was removed.");
        }

        foreach (var field in fields.Added)
        {
            changes.Safe(SchemaChangeKind.FieldAdded, $"{field}", $"The field {field} was added.");
        }

        foreach (var (old, now) in fields.Kept)
        {
            _inputs.CompareArguments(old, now);
            if (!PromisesAsMuch(old.Type, now.Type))
            {
                changes.Breaking(SchemaChangeKind.FieldChangedKind, $"{old}", $"The field {old} was of type {old.Type} and is of type {now.Type} now.");
            }
            else if ($"{old.Type}" != $"{now.Type}")
            {
                changes.Safe(SchemaChangeKind.FieldChangedKindSafe, $"{old}", $"The field {old} was of type {old.Type} and is of type {now.Type} now.");
            }

            changes.Description($"{old}", old.Description, now.Description);
            changes.Deprecation($"{old}", old, now);
        }
    }

    /// <summary>Whether everything that was promised of a field still is: the same type, but for null excluded where it was not.</summary>
    private static bool PromisesAsMuch(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType now) => PromisesAsMuch(old.OfType, now.OfType),
        (NonNullType, _) => false,
        (_, NonNullType now) => PromisesAsMuch(before, now.OfType),
        (ListType old, ListType now) => PromisesAsMuch(old.OfType, now.OfType),
        (NamedType old, NamedType now) => old.Name == now.Name,
        _ => false,
    };

    private static string KindOf(NamedType type) => type.Kind switch
    {
        TypeKind.Scalar => "a scalar",
        TypeKind.Object => "an object",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        _ => "an input object",
    };
}
