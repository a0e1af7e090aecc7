namespace AssetGraph.GraphQL.Types;

/// <summary>The places where a directive may be applied (specification 3.13, DirectiveLocation), as a set.</summary>
[Flags]
public enum DirectiveLocations
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>On a query operation (<c>QUERY</c>).</summary>
    Query = 1 << 0,

    /// <summary>On a mutation operation (<c>MUTATION</c>).</summary>
    Mutation = 1 << 1,

    /// <summary>On a subscription operation (<c>SUBSCRIPTION</c>).</summary>
    Subscription = 1 << 2,

    /// <summary>On a selected field (<c>FIELD</c>).</summary>
    Field = 1 << 3,

    /// <summary>On a fragment definition (<c>FRAGMENT_DEFINITION</c>).</summary>
    FragmentDefinition = 1 << 4,

    /// <summary>On a fragment spread (<c>FRAGMENT_SPREAD</c>).</summary>
    FragmentSpread = 1 << 5,

    /// <summary>On an inline fragment (<c>INLINE_FRAGMENT</c>).</summary>
    InlineFragment = 1 << 6,

    /// <summary>On a variable definition (<c>VARIABLE_DEFINITION</c>).</summary>
    VariableDefinition = 1 << 7,

    /// <summary>On the schema (<c>SCHEMA</c>).</summary>
    Schema = 1 << 8,

    /// <summary>On a scalar type (<c>SCALAR</c>).</summary>
    Scalar = 1 << 9,

    /// <summary>On an object type (<c>OBJECT</c>).</summary>
    Object = 1 << 10,

    /// <summary>On a field definition (<c>FIELD_DEFINITION</c>).</summary>
    FieldDefinition = 1 << 11,

    /// <summary>On an argument definition (<c>ARGUMENT_DEFINITION</c>).</summary>
    ArgumentDefinition = 1 << 12,

    /// <summary>On an interface type (<c>INTERFACE</c>).</summary>
    Interface = 1 << 13,

    /// <summary>On a union type (<c>UNION</c>).</summary>
    Union = 1 << 14,

    /// <summary>On an enum type (<c>ENUM</c>).</summary>
    Enum = 1 << 15,

    /// <summary>On an enum value (<c>ENUM_VALUE</c>).</summary>
    EnumValue = 1 << 16,

    /// <summary>On an input object type (<c>INPUT_OBJECT</c>).</summary>
    InputObject = 1 << 17,

    /// <summary>On an input field definition (<c>INPUT_FIELD_DEFINITION</c>).</summary>
    InputFieldDefinition = 1 << 18,

    /// <summary>On a directive definition (<c>DIRECTIVE_DEFINITION</c>): draft of the specification after September 2025.</summary>
    DirectiveDefinition = 1 << 19,

    /// <summary>On a variable of a fragment (<c>FRAGMENT_VARIABLE_DEFINITION</c>): draft of the specification after September 2025.</summary>
    FragmentVariableDefinition = 1 << 20,
}
