namespace AssetGraph.GraphQL.Language;

/// <summary>A reference to a type.</summary>
/// <param name="location">Where the node stands in its source.</param>
public abstract class TypeNode(SyntaxSpan location)
    : SyntaxNode(location)
{
}
