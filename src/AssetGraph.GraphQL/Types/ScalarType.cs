namespace AssetGraph.GraphQL.Types;

/// <summary>A scalar type (specification 3.5).</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, ScalarLiteralCoercer literalCoercer)
        : base(name) => LiteralCoercer = literalCoercer;

    /// <summary>The address of its specification (<c>@specifiedBy</c>); null without one.</summary>
    public string? SpecifiedByUrl { get; internal set; }

    /// <summary>Whether it is one of Int, Float, String, Boolean and ID.</summary>
    public bool IsBuiltIn { get; internal init; }

    /// <summary>
    /// How its literals become values. The built-in scalars follow section 3.5; a custom scalar takes any literal (<see cref="UntypedLiteral"/>) until it
    /// is given a coercer of its own, which must happen before the schema is shared between threads.
    /// </summary>
    public ScalarLiteralCoercer LiteralCoercer { get; set; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;
}
