namespace AssetGraph.GraphQL.Types;

/// <summary>A list type: <c>[OfType]</c>. Made by <see cref="GraphQLType.ToList"/>.</summary>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The type of the items.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <summary>The type as GraphQL writes it.</summary>
    /// <returns>The inner type in brackets.</returns>
    public override string ToString() => $"[{OfType}]";
}
