using System.Text.Json;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// What many rows of a request say alike, sent once: a row holds a word's place in the parameter <c>$words</c>. The server reads each byte of a request by
/// itself, so that what is said twice costs it more than looking it up.
/// </summary>
internal sealed class RowWords
{
    private readonly List<string> words = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>The place of a word, which is a JSON value.</summary>
    internal int Of(string json)
    {
        if (!places.TryGetValue(json, out var place))
        {
            places.Add(json, place = words.Count);
            words.Add(json);
        }
        return place;
    }

    /// <summary>Writes the parameter.</summary>
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("words");
        foreach (var word in words)
        {
            writer.WriteRawValue(word, skipInputValidation: true);
        }
        writer.WriteEndArray();
    }
}
