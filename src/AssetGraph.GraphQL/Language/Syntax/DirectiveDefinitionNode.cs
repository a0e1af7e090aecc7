using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of a directive.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the directive, without the at sign.</param>
/// <param name="arguments">The arguments it takes, in source order; empty without any.</param>
/// <param name="directives">The directives applied to it, in source order; empty before the draft of the specification after September 2025.</param>
/// <param name="isRepeatable">Whether it may be applied more than once in one place.</param>
/// <param name="locations">The names of the places where it may be applied, in source order.</param>
public sealed class DirectiveDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, ImmutableArray<InputValueDefinitionNode> arguments, ImmutableArray<DirectiveNode> directives, bool isRepeatable, ImmutableArray<NameNode> locations)
    : TypeSystemDefinitionNode(location, description)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The name of the directive, without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments it takes, in source order; empty without any.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The directives applied to it, in source order; empty before the draft of the specification after September 2025.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>Whether it may be applied more than once in one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The names of the places where it may be applied, in source order.</summary>
    public ImmutableArray<NameNode> Locations { get; } = locations;
}
