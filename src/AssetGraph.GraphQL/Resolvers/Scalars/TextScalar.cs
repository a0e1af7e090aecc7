using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A scalar whose values are written as text, such as a date.</summary>
/// <typeparam name="T">The class of the values.</typeparam>
/// <param name="name">The name of the scalar type in the schema.</param>
public abstract class TextScalar<T>(string name) : Scalar<T>(name)
    where T : notnull
{
    /// <summary>Reads the text of a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, where the text is one.</param>
    /// <returns>Whether the text is a value.</returns>
    public abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes a value as text.</summary>
    /// <param name="value">The value.</param>
    public abstract string Format(T value);

    /// <inheritdoc />
    public sealed override bool TryParseLiteral(ValueNode literal, [MaybeNullWhen(false)] out T value)
    {
        if (literal is StringValueNode text)
        {
            return TryParse(text.Value, out value);
        }

        value = default;
        return false;
    }

    /// <inheritdoc />
    public sealed override bool TryParseJson(JsonElement json, [MaybeNullWhen(false)] out T value)
    {
        if (JsonText.TryGet(json, out var text))
        {
            return TryParse(text, out value);
        }

        value = default;
        return false;
    }

    /// <inheritdoc />
    public sealed override ResultValue Serialise(T value) => Format(value);
}
