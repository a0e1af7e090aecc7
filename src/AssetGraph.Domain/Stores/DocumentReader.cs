using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
    private readonly TieShapes ties = new();

    /// <summary>The record of <paramref name="kind"/> that the UTF-8 text <paramref name="document"/> holds.</summary>
    /// <exception cref="JsonException">The text is no document of that kind.</exception>
    public IEntity Read(EntityKind kind, ReadOnlySpan<byte> document)
    {
        if (kind == EntityKind.Tie && ties.TryRead(document, out var like))
        {
            return like;
        }
        current = this;
        try
        {
            var record = Documents.Read(kind, document);
            if (record is Tie tie)
            {
                ties.Remember(document, tie);
            }
            return record;
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

    private bool TryWord(ref Utf8JsonReader reader, out string word)
    {
        word = reader.TokenType == JsonTokenType.String ? Word(ref reader) : "";
        return reader.TokenType == JsonTokenType.String;
    }

    // Most lists of words have one, and then the list is shared too.
    private bool TryWords(ref Utf8JsonReader reader, out ValueList<string> words)
    {
        var ahead = reader;
        var read = new List<string>(1);
        while (ahead.Read() && ahead.TokenType == JsonTokenType.String)
        {
            read.Add(Word(ref ahead));
        }
        words = default;
        if (reader.TokenType != JsonTokenType.StartArray || ahead.TokenType != JsonTokenType.EndArray)
        {
            return false;
        }
        reader = ahead;
        words = read is [var only] ? ListOf(only) : read.ToValueList();
        return true;
    }

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
    private bool TryGrade(ref Utf8JsonReader reader, out TrustStatement trust)
    {
        var ahead = reader;
        trust = null!;
        if (!(ahead.TokenType == JsonTokenType.StartObject
            && ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals("grade"u8)
            && ahead.Read() && ahead.TokenType == JsonTokenType.Number && ahead.TryGetInt32(out var grade) && grade >= 0 && grade < grades.Length
            && ahead.Read() && ahead.TokenType == JsonTokenType.EndObject))
        {
            return false;
        }
        reader = ahead;
        trust = grades[grade] ??= new TrustStatement(grade);
        return true;
    }

    // By far most lists of sources are one source of nothing but its reference.
    private bool TrySource(ref Utf8JsonReader reader, out ValueList<Source> list)
    {
        var ahead = reader;
        list = default;
        if (!(ahead.TokenType == JsonTokenType.StartArray
            && ahead.Read() && ahead.TokenType == JsonTokenType.StartObject
            && ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals("reference"u8)
            && ahead.Read() && ahead.TokenType == JsonTokenType.String))
        {
            return false;
        }
        var value = ahead;
        if (!(ahead.Read() && ahead.TokenType == JsonTokenType.EndObject && ahead.Read() && ahead.TokenType == JsonTokenType.EndArray))
        {
            return false;
        }
        var reference = Word(ref value);
        ref var place = ref sources[string.GetHashCode(reference) & (Places - 1)];
        if (place?[0].Reference != reference)
        {
            place = [new Source(reference)];
        }
        reader = ahead;
        list = new ValueList<Source>(place!);
        return true;
    }

    /// <summary>Lets the fields of a record that say what others say be shared where somebody reads many.</summary>
    internal static void Share(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.CustomConverter = property.PropertyType switch
            {
                // Of the single words those that name something of the city's vocabulary.
                var t when t == typeof(string) && property.Name is "typeId" or "categoryId" => new SharingConverter<string>((DocumentReader r, ref Utf8JsonReader json, out string v) => r.TryWord(ref json, out v)),
                var t when t == typeof(ValueList<string>) => new SharingConverter<ValueList<string>>((DocumentReader r, ref Utf8JsonReader json, out ValueList<string> v) => r.TryWords(ref json, out v)),
                var t when t == typeof(ValueList<Source>) => new SharingConverter<ValueList<Source>>((DocumentReader r, ref Utf8JsonReader json, out ValueList<Source> v) => r.TrySource(ref json, out v)),
                var t when t == typeof(TrustStatement) => new SharingConverter<TrustStatement>((DocumentReader r, ref Utf8JsonReader json, out TrustStatement v) => r.TryGrade(ref json, out v)),
                _ => property.CustomConverter,
            };
        }
    }

    private delegate bool Try<T>(DocumentReader reader, ref Utf8JsonReader json, out T value);

    /// <summary>Shares what it can; everything else is read and written as ever.</summary>
    private sealed class SharingConverter<T>(Try<T> share) : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            current is { } sharing && share(sharing, ref reader, out var value) ? value : JsonSerializer.Deserialize<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
    }
}
