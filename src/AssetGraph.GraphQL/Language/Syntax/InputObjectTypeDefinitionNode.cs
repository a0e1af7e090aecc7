using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The definition of an input object type.</summary>
/// <param name="location">Where the node stands in its source.</param>
/// <param name="description">The description that stands before it; null without one.</param>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives applied to it, in source order; empty without any.</param>
/// <param name="fields">The input fields in source order; empty without any.</param>
public sealed class InputObjectTypeDefinitionNode(SyntaxSpan location, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, ImmutableArray<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The input fields in source order; empty without any.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
