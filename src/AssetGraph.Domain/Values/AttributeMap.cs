using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssetGraph.Domain;

/// <summary>
/// Extra attributes that an import brought and the model has no field for: names and texts, sorted by name (ordinal), compared by value.
/// The default value is the empty map. A look-up is O(log n).
/// </summary>
[JsonConverter(typeof(AttributeMapJsonConverter))]
public readonly struct AttributeMap : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<AttributeMap>
{
    private readonly KeyValuePair<string, string>[]? entries;

    private AttributeMap(KeyValuePair<string, string>[] entries) => this.entries = entries.Length == 0 ? null : entries;

    /// <summary>The map without entries.</summary>
    public static AttributeMap Empty => default;

    /// <summary>A map of <paramref name="entries"/>, in any order.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static AttributeMap Of(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
            {
                throw new ArgumentException($"The attribute '{sorted[i].Key}' stands twice.", nameof(entries));
            }
        }
        return new AttributeMap(sorted);
    }

    /// <summary>The number of attributes.</summary>
    public int Count => entries?.Length ?? 0;

    /// <summary>The text of the attribute <paramref name="name"/>, or null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            var (low, high) = (0, Count - 1);
            while (low <= high)
            {
                var middle = (low + high) >>> 1;
                var order = string.CompareOrdinal(entries![middle].Key, name);
                if (order == 0)
                {
                    return entries[middle].Value;
                }
                if (order < 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle - 1;
                }
            }
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Equals(AttributeMap other) => (entries ?? []).AsSpan().SequenceEqual(other.entries ?? []);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AttributeMap other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, text) in entries ?? [])
        {
            hash.Add(name);
            hash.Add(text);
        }
        return hash.ToHashCode();
    }

    /// <summary>Whether both hold the same names and texts.</summary>
    public static bool operator ==(AttributeMap left, AttributeMap right) => left.Equals(right);

    /// <summary>Whether the two differ in a name or a text.</summary>
    public static bool operator !=(AttributeMap left, AttributeMap right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)(entries ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", (entries ?? []).Select(e => $"{e.Key}: {e.Value}"))}}}";
}

/// <summary>Reads and writes an <see cref="AttributeMap"/> as a JSON object.</summary>
internal sealed class AttributeMapJsonConverter : JsonConverter<AttributeMap>
{
    public override AttributeMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AttributeMap.Of(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, AttributeMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in value)
        {
            writer.WriteString(name, text);
        }
        writer.WriteEndObject();
    }
}
