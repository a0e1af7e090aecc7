using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Writes property values so that the server reads the very same. Only strings, 64-bit integers, floats, booleans and lists of strings cross the wire, for
/// which plain JSON loses nothing; nulls are left out, as the server would not keep them.
/// </summary>
internal static class PlainJson
{
    /// <summary>How everything that is sent is written: letters of all scripts as they are, and no check of what this program writes itself.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    internal static void Text(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    internal static void Number(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>A float stays one: the server takes <c>1</c> for an integer and <c>1.0</c> for a float.</summary>
    internal static void Float(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WritePropertyName(name);
            writer.FloatValue(number);
        }
    }

    /// <summary>A float of a list.</summary>
    internal static void FloatValue(this Utf8JsonWriter writer, double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }

    internal static void Flag(this Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    /// <summary>A list of strings; an empty one is left out.</summary>
    internal static void Texts(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        using var all = values.GetEnumerator();
        if (!all.MoveNext())
        {
            return;
        }
        writer.WriteStartArray(name);
        do
        {
            writer.WriteStringValue(all.Current);
        }
        while (all.MoveNext());
        writer.WriteEndArray();
    }

    /// <summary>An enum's value as the documents write it.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
