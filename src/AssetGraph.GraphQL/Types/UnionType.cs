using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>A union type (specification 3.8).</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name)
        : base(name)
    {
    }

    /// <summary>The member types in source order.</summary>
    public ImmutableArray<ObjectType> Types { get; internal set; } = [];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;
}
