using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>An extension of the type system: of the schema or of a type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
public abstract class TypeSystemExtensionNode(SyntaxSpan location, ImmutableArray<DirectiveNode> directives)
    : DefinitionNode(location)
{
    /// <summary>The directives applied to it, in source order; empty without any.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
