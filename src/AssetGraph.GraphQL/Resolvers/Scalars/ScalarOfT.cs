using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A scalar whose values are of one class. Instances are shared between requests and must be stateless.</summary>
/// <typeparam name="T">The class of the values.</typeparam>
/// <param name="name">The name of the scalar type in the schema.</param>
public abstract class Scalar<T>(string name) : Scalar(name)
    where T : notnull
{
    /// <inheritdoc />
    public override Type ClrType => typeof(T);

    /// <summary>Reads a value that is written in a document.</summary>
    /// <param name="literal">The literal; never null and never a variable.</param>
    /// <param name="value">The value, where the literal is one.</param>
    /// <returns>Whether the literal is a value of this scalar.</returns>
    public abstract bool TryParseLiteral(ValueNode literal, [MaybeNullWhen(false)] out T value);

    /// <summary>Reads a value of a variable.</summary>
    /// <param name="json">The JSON; never null. Clone it to keep it beyond the request.</param>
    /// <param name="value">The value, where the JSON is one.</param>
    /// <returns>Whether the JSON is a value of this scalar.</returns>
    public abstract bool TryParseJson(JsonElement json, [MaybeNullWhen(false)] out T value);

    /// <summary>Makes of a value what the response shows.</summary>
    /// <param name="value">The value.</param>
    public abstract ResultValue Serialise(T value);

    /// <summary>Takes a value of another class that a resolver gave; by default only <typeparamref name="T"/> itself is taken.</summary>
    /// <param name="value">The value; never null.</param>
    /// <param name="converted">The value as <typeparamref name="T"/>.</param>
    /// <returns>Whether it could be taken.</returns>
    protected virtual bool TryConvert(object value, [MaybeNullWhen(false)] out T converted)
    {
        if (value is T own)
        {
            converted = own;
            return true;
        }

        converted = default;
        return false;
    }

    internal override bool TryCoerceLiteral(ValueNode literal, IVariableValues? variables, out object? value)
    {
        var isValue = TryParseLiteral(literal, out var parsed);
        value = isValue ? parsed : null;
        return isValue;
    }

    private protected override bool TryCoerceJson(JsonElement json, out object? value)
    {
        var isValue = TryParseJson(json, out var parsed);
        value = isValue ? parsed : null;
        return isValue;
    }

    private protected override bool TrySerialise(object value, out ResultValue result)
    {
        if (TryConvert(value, out var converted))
        {
            result = Serialise(converted);
            return true;
        }

        result = default;
        return false;
    }
}
