namespace AssetGraph.GraphQL.Types;

/// <summary>
/// A type of a schema: a <see cref="NamedType"/>, or a list or non-null wrapper around one. Wrappers are made once per inner type, so that within
/// one schema two types are equal exactly when they are the same object.
/// </summary>
public abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    private protected GraphQLType()
    {
    }

    /// <summary>What kind of type this is.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all wrappers; a named type itself.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether it excludes null.</summary>
    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>Whether it may be the type of an argument, an input field or a variable (specification 3.4.2, IsInputType).</summary>
    public bool IsInput => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>Whether it may be the type of a field (specification 3.4.2, IsOutputType).</summary>
    public bool IsOutput => Named.Kind != TypeKind.InputObject;

    /// <summary>Whether its named type is a scalar or an enum.</summary>
    public bool IsLeaf => Named.Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>The type without an outer <c>!</c>; itself where there is none.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>The list type of this type: always the same object.</summary>
    /// <returns><c>[this]</c>.</returns>
    public ListType ToList() =>
        _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    /// <summary>The type without null: always the same object; a non-null type gives itself.</summary>
    /// <returns><c>this!</c>.</returns>
    public NonNullType ToNonNull() =>
        this as NonNullType ?? _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;
}
