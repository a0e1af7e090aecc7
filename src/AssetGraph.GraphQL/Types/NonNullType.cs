namespace AssetGraph.GraphQL.Types;

/// <summary>A type without null: <c>OfType!</c>. Made by <see cref="GraphQLType.ToNonNull"/>.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The nullable type: a named type or a list, never another non-null type.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <summary>The type as GraphQL writes it.</summary>
    /// <returns>The inner type with an exclamation mark.</returns>
    public override string ToString() => $"{OfType}!";
}
