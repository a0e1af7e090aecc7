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
        var writer = new ResponseWriter(output);
        var separator = (byte)'{';
        if (result.Errors.Count > 0)
        {
            writer.Raw("{\"errors\":"u8);
            separator = (byte)',';
            writer.Flush();
            WriteErrors(result.Errors, output);
        }

        if (result.HasData)
        {
            writer.Byte(separator);
            separator = (byte)',';
            writer.Raw("\"data\":"u8);
            WriteData(ref writer, result, output);
        }

        if (result.Extensions.Count > 0)
        {
            writer.Byte(separator);
            writer.Raw("\"extensions\":"u8);
            writer.Flush();
            using var json = new Utf8JsonWriter(output, Options);
            WriteAny(json, result.Extensions);
        }

        writer.Byte((byte)'}');
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

    /// <summary>Writes what <c>data</c> holds, alone.</summary>
    public static byte[] DataOf(ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new ResponseWriter(output);
        WriteData(ref writer, result, output);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void WriteData(ref ResponseWriter writer, ExecutionResult result, IBufferWriter<byte> output)
    {
        if (result.ReadyData is { } ready)
        {
            writer.Raw(ready);
        }
        else if (result.Root is { } root)
        {
            WriteObject(ref writer, root, output);
        }
        else
        {
            writer.Raw("null"u8);
        }
    }

    private static void WriteValue(ref ResponseWriter writer, in ResultValue value, IBufferWriter<byte> output)
    {
        switch (value.Kind)
        {
            case ResultKind.Null:
                writer.Raw("null"u8);
                break;
            case ResultKind.Text:
                writer.String((string)value.Reference!);
                break;
            case ResultKind.EncodedText:
                writer.Raw((byte[])value.Reference!);
                break;
            case ResultKind.Integer:
                writer.Number(value.Integer);
                break;
            case ResultKind.Real:
                writer.Number(value.Real);
                break;
            case ResultKind.Truth:
                writer.Raw(value.Truth ? "true"u8 : "false"u8);
                break;
            case ResultKind.Json:
                writer.Flush();
                using (var json = new Utf8JsonWriter(output, Options))
                {
                    ((JsonElement)value.Reference!).WriteTo(json);
                }

                break;
            case ResultKind.Object:
                WriteObject(ref writer, (ObjectResult)value.Reference!, output);
                break;
            default:
                WriteList(ref writer, (ListResult)value.Reference!, output);
                break;
        }
    }

    private static void WriteObject(ref ResponseWriter writer, ObjectResult result, IBufferWriter<byte> output)
    {
        var fields = result.Selections.Fields;
        var slots = result.Slots;
        if (slots.IsEmpty)
        {
            writer.Byte((byte)'{');
        }

        for (var i = 0; i < slots.Length; i++)
        {
            writer.Raw(i == 0 ? fields[i].FirstKey : fields[i].Key);
            WriteValue(ref writer, in slots[i], output);
        }

        writer.Byte((byte)'}');
    }

    private static void WriteList(ref ResponseWriter writer, ListResult result, IBufferWriter<byte> output)
    {
        writer.Byte((byte)'[');
        var slots = result.Slots;
        for (var i = 0; i < slots.Length; i++)
        {
            if (i > 0)
            {
                writer.Byte((byte)',');
            }

            WriteValue(ref writer, in slots[i], output);
        }

        writer.Byte((byte)']');
    }
}
