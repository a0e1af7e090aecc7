using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace AssetGraph.Domain;

/// <summary>
/// Reads many documents of one city and lets what they say alike be one object: types, categories, subtypes, places and sources stand in most records and are few.
/// A snapshot then needs less memory, and whoever collects garbage less time. What is read is equal to what <see cref="Documents"/> reads. For one thread.
/// </summary>
public sealed class DocumentReader
{
    // A word that meets another in its place takes it: nothing grows, whatever a city holds.
    private const int Places = 1024;
    private const int LongestWord = 128;

    [ThreadStatic]
    private static DocumentReader? current;

    private readonly string?[] words = new string?[Places];
    private readonly string[]?[] lists = new string[]?[Places];
    private readonly Source[]?[] sources = new Source[]?[Places];
    private readonly TrustStatement?[] grades = new TrustStatement?[6];

    /// <summary>The record of <paramref name="kind"/> that the UTF-8 text <paramref name="document"/> holds.</summary>
    /// <exception cref="JsonException">The text is no document of that kind.</exception>
    public IEntity Read(EntityKind kind, ReadOnlySpan<byte> document)
    {
        current = this;
        try
        {
            return Documents.Read(kind, document);
        }
        finally
        {
            current = null;
        }
    }

    private string Word(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > LongestWord)
        {
            return reader.GetString()!;
        }
        ref var place = ref words[PlaceOf(reader.ValueSpan)];
        Span<char> text = stackalloc char[LongestWord];
        return place is not null && Utf8.ToUtf16(reader.ValueSpan, text, out _, out var length) == System.Buffers.OperationStatus.Done && text[..length].SequenceEqual(place)
            ? place
            : place = reader.GetString()!;
    }

    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        return hash.ToHashCode() & (Places - 1);
    }

    // Most lists of words have one.
    private ValueList<string> ListOf(string word)
    {
        ref var place = ref lists[string.GetHashCode(word) & (Places - 1)];
        if (place?[0] != word)
        {
            place = [word];
        }
        return new ValueList<string>(place!);
    }

    // By far most statements of trust are a whole grade.
    private TrustStatement? Grade(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (!(ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals("grade"u8)
            && ahead.Read() && ahead.TokenType == JsonTokenType.Number && ahead.TryGetInt32(out var grade) && grade >= 0 && grade < grades.Length
            && ahead.Read() && ahead.TokenType == JsonTokenType.EndObject))
        {
            return null;
        }
        reader = ahead;
        return grades[grade] ??= new TrustStatement(grade);
    }

    // By far most lists of sources are one source of nothing but its reference.
    private ValueList<Source>? OneSource(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (!(ahead.Read() && ahead.TokenType == JsonTokenType.StartObject
            && ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals("reference"u8)
            && ahead.Read() && ahead.TokenType == JsonTokenType.String))
        {
            return null;
        }
        var value = ahead;
        if (!(ahead.Read() && ahead.TokenType == JsonTokenType.EndObject && ahead.Read() && ahead.TokenType == JsonTokenType.EndArray))
        {
            return null;
        }
        var reference = Word(ref value);
        ref var place = ref sources[string.GetHashCode(reference) & (Places - 1)];
        if (place?[0].Reference != reference)
        {
            place = [new Source(reference)];
        }
        reader = ahead;
        return new ValueList<Source>(place!);
    }

    /// <summary>Reads a text that is likely to have been read before.</summary>
    internal sealed class WordConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            current is { } sharing && reader.TokenType == JsonTokenType.String ? sharing.Word(ref reader) : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>Reads a list of such texts.</summary>
    internal sealed class WordsConverter : JsonConverter<ValueList<string>>
    {
        private readonly WordConverter word = new();

        public override ValueList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("Expected a list of texts.");
            }
            if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray)
            {
                return [];
            }
            var first = word.Read(ref reader, typeof(string), options)!;
            if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray)
            {
                return current is { } sharing && first is not null ? sharing.ListOf(first) : [first!];
            }
            var read = new List<string> { first };
            do
            {
                read.Add(word.Read(ref reader, typeof(string), options)!);
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
            return read.ToValueList();
        }

        public override void Write(Utf8JsonWriter writer, ValueList<string> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var text in value)
            {
                writer.WriteStringValue(text);
            }
            writer.WriteEndArray();
        }
    }

    /// <summary>Reads lists of sources, which are likely to have been read before.</summary>
    internal sealed class SourcesConverter : JsonConverter<ValueList<Source>>
    {
        public override ValueList<Source> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.TokenType == JsonTokenType.StartArray ? current?.OneSource(ref reader) : null) ?? new(JsonSerializer.Deserialize<Source[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, ValueList<Source> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.ToArray(), options);
    }

    /// <summary>Reads statements of trust, of which there are few different ones.</summary>
    internal sealed class TrustConverter : JsonConverter<TrustStatement>
    {
        public override TrustStatement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.StartObject && current?.Grade(ref reader) is { } shared)
            {
                return shared;
            }
            var (grade, items) = JsonSerializer.Deserialize<Stated>(ref reader, options)!;
            return new TrustStatement(grade, items);
        }

        public override void Write(Utf8JsonWriter writer, TrustStatement value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Stated(value.Grade, value.Items), options);

        // What a statement says, without what follows from it.
        private sealed record Stated(double? Grade, TrustItems? Items);
    }
}
