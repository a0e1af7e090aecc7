using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Writes an execution result as UTF-8 JSON: errors first, then data, then extensions (section 7.1).</summary>
internal static class JsonResultWriter
{
    /// <summary>The deepest result that is written; the executor refuses to go deeper.</summary>
    public const int MaxDepth = 600;

    private static readonly JsonEncodedText Errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText Extensions = JsonEncodedText.Encode("extensions");
    private static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText Locations = JsonEncodedText.Encode("locations");
    private static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
    private static readonly JsonEncodedText Path = JsonEncodedText.Encode("path");
    private static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");

    // Responses are served as JSON, never inside HTML, so only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 2 * MaxDepth,
    };

    private static readonly JsonSerializerOptions AnyOptions = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static void Write(ExecutionResult result, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Write(result, writer);
    }

    public static void Write(ExecutionResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (result.Errors.Count > 0)
        {
            writer.WriteStartArray(Errors);
            foreach (var error in result.Errors)
            {
                WriteError(writer, error);
            }

            writer.WriteEndArray();
        }

        if (result.HasData)
        {
            writer.WritePropertyName(Data);
            WriteValue(writer, result.Root is { } root ? ResultValue.FromObject(root) : ResultValue.Null);
        }

        if (result.Extensions.Count > 0)
        {
            writer.WritePropertyName(Extensions);
            WriteAny(writer, result.Extensions);
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    public static void WriteErrors(IReadOnlyList<IError> errors, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            WriteError(writer, error);
        }

        writer.WriteEndArray();
    }

    public static void WriteError(Utf8JsonWriter writer, IError error)
    {
        writer.WriteStartObject();
        writer.WriteString(Message, error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray(Locations);
            foreach (var (line, column) in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber(Line, line);
                writer.WriteNumber(Column, column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WriteStartArray(Path);
            foreach (var segment in path)
            {
                WriteAny(writer, segment);
            }

            writer.WriteEndArray();
        }

        if (error.Code is not null || error.Extensions.Count > 0)
        {
            writer.WriteStartObject(Extensions);
            if (error.Code is not null)
            {
                writer.WriteString(Code, error.Code);
            }

            foreach (var (key, value) in error.Extensions)
            {
                if (key != "code" || error.Code is null)
                {
                    writer.WritePropertyName(key);
                    WriteAny(writer, value);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void WriteValue(Utf8JsonWriter writer, in ResultValue value)
    {
        switch (value.Kind)
        {
            case ResultKind.Null:
                writer.WriteNullValue();
                break;
            case ResultKind.Text:
                writer.WriteStringValue((string)value.Reference!);
                break;
            case ResultKind.EncodedText:
                writer.WriteStringValue((JsonEncodedText)value.Reference!);
                break;
            case ResultKind.Integer:
                writer.WriteNumberValue(value.Integer);
                break;
            case ResultKind.Real:
                writer.WriteNumberValue(value.Real);
                break;
            case ResultKind.Truth:
                writer.WriteBooleanValue(value.Truth);
                break;
            case ResultKind.Json:
                ((JsonElement)value.Reference!).WriteTo(writer);
                break;
            case ResultKind.Object:
                WriteObject(writer, (ObjectResult)value.Reference!);
                break;
            default:
                WriteList(writer, (ListResult)value.Reference!);
                break;
        }
    }

    /// <summary>Writes a value of an extension or of a JSON scalar: the usual shapes by hand, any other as the framework serialises it.</summary>
    public static void WriteAny(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case EnumValueDefinition enumValue:
                writer.WriteStringValue(enumValue.Name);
                break;
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    writer.WritePropertyName(key);
                    WriteAny(writer, item);
                }

                writer.WriteEndObject();
                break;
            case Enum member:
                writer.WriteStringValue(member.ToString());
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case IDictionary map:
                writer.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    writer.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!);
                    WriteAny(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case object?[] or IReadOnlyList<object?>:
                writer.WriteStartArray();
                foreach (var item in (IEnumerable)value)
                {
                    WriteAny(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType(), AnyOptions);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectResult result)
    {
        writer.WriteStartObject();
        var fields = result.Selections.Fields;
        var slots = result.Slots;
        for (var i = 0; i < fields.Length; i++)
        {
            writer.WritePropertyName(fields[i].EncodedName);
            WriteValue(writer, in slots[i]);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, ListResult result)
    {
        writer.WriteStartArray();
        foreach (ref readonly var item in result.Slots.AsSpan())
        {
            WriteValue(writer, in item);
        }

        writer.WriteEndArray();
    }
}
