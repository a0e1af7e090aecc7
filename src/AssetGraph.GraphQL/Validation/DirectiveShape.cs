using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>What the rules need to know of a directive, be it one of the schema or one that the document defines.</summary>
internal sealed class DirectiveShape
{
    private DirectiveShape(string name, DirectiveLocations locations, bool isRepeatable, DirectiveDefinition? definition)
    {
        Name = name;
        Locations = locations;
        IsRepeatable = isRepeatable;
        Definition = definition;
    }

    public string Name { get; }

    public DirectiveLocations Locations { get; }

    public bool IsRepeatable { get; }

    /// <summary>The directive of the schema; null for one that the document defines.</summary>
    public DirectiveDefinition? Definition { get; }

    /// <summary>The arguments by name, with whether each is required.</summary>
    public Dictionary<string, bool> Arguments { get; } = new(StringComparer.Ordinal);

    public static DirectiveShape Of(DirectiveDefinition definition)
    {
        var shape = new DirectiveShape(definition.Name, definition.Locations, definition.IsRepeatable, definition);
        foreach (var argument in definition.Arguments)
        {
            shape.Arguments[argument.Name] = argument.IsRequired;
        }

        return shape;
    }

    public static DirectiveShape Of(DirectiveDefinitionNode node)
    {
        var locations = DirectiveLocations.None;
        foreach (var location in node.Locations)
        {
            locations |= DirectiveLocationNames.Find(location.Value);
        }

        var shape = new DirectiveShape(node.Name.Value, locations, node.IsRepeatable, null);
        foreach (var argument in node.Arguments)
        {
            shape.Arguments[argument.Name.Value] = argument is { Type: NonNullTypeNode, DefaultValue: null };
        }

        return shape;
    }
}
