using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A scalar of the specification at run time; the type system itself reads its literals.</summary>
internal abstract class BuiltInLeaf<T> : ILeaf
    where T : notnull
{
    public abstract string Expectation { get; }

    public abstract bool TryParseJson(JsonElement json, [MaybeNullWhen(false)] out T value);

    public abstract ResultValue Serialise(T value);

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

    public bool TryCoerceJson(JsonElement json, out object? value)
    {
        var isValue = TryParseJson(json, out var parsed);
        value = isValue ? parsed : null;
        return isValue;
    }

    public bool TrySerialise(object value, out ResultValue result)
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
