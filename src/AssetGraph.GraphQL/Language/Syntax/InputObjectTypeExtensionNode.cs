using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The extension of an input object type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="name">The name of the extended type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="fields">The input fields in source order; empty without any.</param>
public sealed class InputObjectTypeExtensionNode(SyntaxSpan location, NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<InputValueDefinitionNode> fields)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The input fields in source order; empty without any.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
