namespace AssetGraph.GraphQL.Language;

/// <summary>A literal value, or a variable in the place of one.</summary>
/// <param name="location">Where the node stands in its source.</param>
public abstract class ValueNode(SyntaxSpan location)
    : SyntaxNode(location)
{
}
