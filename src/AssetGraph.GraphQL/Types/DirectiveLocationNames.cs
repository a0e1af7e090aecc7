using System.Collections.Frozen;
using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>The names that GraphQL gives to <see cref="DirectiveLocations"/>.</summary>
public static class DirectiveLocationNames
{
    /// <summary>All single locations with their names, in the order of the specification; those of its draft last.</summary>
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
        new("DIRECTIVE_DEFINITION", DirectiveLocations.DirectiveDefinition),
        new("FRAGMENT_VARIABLE_DEFINITION", DirectiveLocations.FragmentVariableDefinition),
    ];

    private static readonly FrozenDictionary<string, DirectiveLocations> ByName = All.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The location of a name.</summary>
    /// <param name="name">The name, such as <c>FIELD_DEFINITION</c>.</param>
    /// <returns>The location; <see cref="DirectiveLocations.None"/> when there is none of this name.</returns>
    public static DirectiveLocations Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether an edition of the specification has a location of a name.</summary>
    /// <param name="name">The name, such as <c>FIELD_DEFINITION</c>.</param>
    /// <param name="edition">The edition.</param>
    /// <returns>True if it has.</returns>
    public static bool IsLocation(string name, SpecificationEdition edition) => Find(name) switch
    {
        DirectiveLocations.None => false,
        DirectiveLocations.DirectiveDefinition or DirectiveLocations.FragmentVariableDefinition => edition == SpecificationEdition.Draft,
        _ => true,
    };

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
