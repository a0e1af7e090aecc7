namespace AssetGraph.GraphQL.Language;

/// <summary>A definition at the top of a document: executable, or of the type system.</summary>
/// <param name="location">Where the node stands in its source.</param>
public abstract class DefinitionNode(SyntaxSpan location)
    : SyntaxNode(location)
{
}
