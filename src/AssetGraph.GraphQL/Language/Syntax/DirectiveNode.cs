using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>A directive applied to something: <c>@name(arguments)</c>.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the directive.</param>
/// <param name="arguments">The arguments in source order; empty without any.</param>
public sealed class DirectiveNode(SyntaxSpan location, NameNode name, ImmutableArray<ArgumentNode> arguments)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name of the directive.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in source order; empty without any.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
