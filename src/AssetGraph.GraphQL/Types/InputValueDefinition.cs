using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>An argument or an input field: something that takes a value.</summary>
public abstract class InputValueDefinition : MemberDefinition
{
    private object? _defaultValue;
    private volatile bool _defaultIsCoerced;

    private protected InputValueDefinition(string name, GraphQLType type, ValueNode? defaultLiteral)
        : base(name)
    {
        Type = type;
        DefaultLiteral = defaultLiteral;
    }

    /// <summary>The type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The default as written; null without one (a default of null is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultLiteral { get; }

    /// <summary>Whether there is a default, be it null.</summary>
    public bool HasDefault => DefaultLiteral is not null;

    /// <summary>Whether a value must be given: non-null and without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultLiteral is null;

    /// <summary>The definition it was built from; null for those of the meta-fields and built-in directives.</summary>
    public InputValueDefinitionNode? Definition { get; internal set; }

    /// <summary>
    /// The default, coerced to <see cref="Type"/> by the rules of input coercion (see <see cref="InputCoercion"/> for the shapes of values). Coerced at
    /// the first call and kept: defaults may stand on types whose own defaults stand on them, so that doing it eagerly need not end.
    /// </summary>
    /// <returns>The coerced value; null also where there is no default, so ask <see cref="HasDefault"/> first.</returns>
    /// <exception cref="InvalidOperationException">The default does not fit the type or refers to itself: possible only in a schema assumed valid.</exception>
    public object? GetDefaultValue() => _defaultIsCoerced ? _defaultValue : GetDefaultValue(null);

    internal object? GetDefaultValue(DefaultChain? chain)
    {
        if (_defaultIsCoerced || DefaultLiteral is null)
        {
            return _defaultValue;
        }

        if (DefaultChain.Contains(chain, this))
        {
            throw new InvalidOperationException($"The default value of \"{this}\" refers to itself.");
        }

        if (!InputCoercion.TryCoerceLiteral(DefaultLiteral, Type, null, new DefaultChain(this, chain), out var value))
        {
            throw new InvalidOperationException($"The default value {Printer.Print(DefaultLiteral)} of \"{this}\" is not a value of type {Type}.");
        }

        _defaultValue = value;
        _defaultIsCoerced = true;
        return value;
    }
}
