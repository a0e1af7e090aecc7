using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>A type with a name. Frozen once its schema is built.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name) => Name = name;

    /// <summary>The name; unique in the schema.</summary>
    public string Name { get; }

    /// <summary>The description; null without one.</summary>
    public string? Description { get; internal set; }

    /// <summary>The position in <see cref="Schema.Types"/>: an index for tables by type. -1 before the schema is built.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The definition it was built from; null for the built-in scalars.</summary>
    public TypeDefinitionNode? Definition { get; internal set; }

    /// <summary>The extensions that were merged into it, in source order.</summary>
    public ImmutableArray<TypeExtensionNode> Extensions { get; internal set; } = [];

    /// <summary>The directives applied to the definition and its extensions, in source order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal set; } = [];

    /// <summary>Whether the type is one of section 4 of the specification, its name beginning with two underscores.</summary>
    public bool IsIntrospection { get; internal set; }

    /// <summary>Whether it is an object, an interface or a union: something that has a selection set.</summary>
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Whether it is an interface or a union.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>A slot for whoever executes the schema; the type system never reads it. Set it before the schema is shared between threads.</summary>
    public object? RuntimeData { get; set; }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>The type as GraphQL writes it.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
