namespace AssetGraph.GraphQL.Language;

/// <summary>A definition of the type system: the schema, a type or a directive.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
public abstract class TypeSystemDefinitionNode(SyntaxSpan location, StringValueNode? description)
    : DefinitionNode(location)
{
    /// <summary>The description that stands before it; null without one.</summary>
    public StringValueNode? Description { get; } = description;
}
