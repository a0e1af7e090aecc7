using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>The names that GraphQL gives to <see cref="DirectiveLocations"/>.</summary>
public static class DirectiveLocationNames
{
    /// <summary>All single locations with their names, in the order of the specification.</summary>
    public static ImmutableArray<KeyValuePair<string, DirectiveLocations>> All { get; } =
    [
        new("QUERY", DirectiveLocations.Query),
        new("MUTATION", DirectiveLocations.Mutation),
        new("SUBSCRIPTION", DirectiveLocations.Subscription),
        new("FIELD", DirectiveLocations.Field),
        new("FRAGMENT_DEFINITION", DirectiveLocations.FragmentDefinition),
        new("FRAGMENT_SPREAD", DirectiveLocations.FragmentSpread),
        new("INLINE_FRAGMENT", DirectiveLocations.InlineFragment),
        new("VARIABLE_DEFINITION", DirectiveLocations.VariableDefinition),
        new("SCHEMA", DirectiveLocations.Schema),
        new("SCALAR", DirectiveLocations.Scalar),
        new("OBJECT", DirectiveLocations.Object),
        new("FIELD_DEFINITION", DirectiveLocations.FieldDefinition),
        new("ARGUMENT_DEFINITION", DirectiveLocations.ArgumentDefinition),
        new("INTERFACE", DirectiveLocations.Interface),
        new("UNION", DirectiveLocations.Union),
        new("ENUM", DirectiveLocations.Enum),
        new("ENUM_VALUE", DirectiveLocations.EnumValue),
        new("INPUT_OBJECT", DirectiveLocations.InputObject),
        new("INPUT_FIELD_DEFINITION", DirectiveLocations.InputFieldDefinition),
    ];

    private static readonly FrozenDictionary<string, DirectiveLocations> ByName = All.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The location of a name.</summary>
    /// <param name="name">The name, such as <c>FIELD_DEFINITION</c>.</param>
    /// <returns>The location; <see cref="DirectiveLocations.None"/> when there is none of this name.</returns>
    public static DirectiveLocations Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The name of a single location.</summary>
    /// <param name="location">One location.</param>
    /// <returns>Its name; the empty string for none or several.</returns>
    public static string NameOf(DirectiveLocations location)
    {
        foreach (var (name, value) in All)
        {
            if (value == location)
            {
                return name;
            }
        }

        return "";
    }
}
