using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A whole document: executable definitions, type-system definitions, or both.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="definitions">The definitions in source order.</param>
/// <param name="tokenCount">How many tokens it was read from, without comments and the end; 0 where it was not parsed.</param>
public sealed class DocumentNode(SyntaxSpan location, ImmutableArray<DefinitionNode> definitions, int tokenCount)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in source order.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>How many tokens it was read from, without comments and the end; 0 where it was not parsed.</summary>
    public int TokenCount { get; } = tokenCount;
}
