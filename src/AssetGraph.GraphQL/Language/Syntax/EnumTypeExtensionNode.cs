using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The extension of an enum type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the extended type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="values">The values in source order; empty without any.</param>
public sealed class EnumTypeExtensionNode(SyntaxSpan location, NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValueDefinitionNode> values)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The values in source order; empty without any.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}
