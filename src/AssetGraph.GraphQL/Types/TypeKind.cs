namespace AssetGraph.GraphQL.Types;

/// <summary>The kinds of types, as introspection names them.</summary>
public enum TypeKind
{
    /// <summary>A leaf with values of its own: <see cref="ScalarType"/>.</summary>
    Scalar,

    /// <summary>A set of fields: <see cref="ObjectType"/>.</summary>
    Object,

    /// <summary>Fields that several objects share: <see cref="InterfaceType"/>.</summary>
    Interface,

    /// <summary>One of several objects: <see cref="UnionType"/>.</summary>
    Union,

    /// <summary>A leaf with named values: <see cref="EnumType"/>.</summary>
    Enum,

    /// <summary>A set of input fields: <see cref="InputObjectType"/>.</summary>
    InputObject,

    /// <summary>A list of another type: <see cref="ListType"/>.</summary>
    List,

    /// <summary>Another type without null: <see cref="NonNullType"/>.</summary>
    NonNull,
}
