using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// What a change wrote and replaced, as the texts of its parts: JSON arrays of kind, id and the documents before and after. Small ones are plain to read; large
/// ones, as imports make them, are compressed, since the server takes long for long strings.
/// </summary>
internal static class ChangeEntries
{
    private const int MostEntries = 500;
    private const int MostBytes = 1 << 20;

    private const int MostPlainBytes = 16 << 10;
    private const string Compressed = "brotli:";
    private const int Quality = 4;
    private const int Window = 22;

    // The server takes no string longer than 20 million characters; a part that is longer is kept in pieces.
    private const int MostCharacters = 4 << 20;

    /// <summary>The texts of all parts, each in pieces that the server takes; one part at least, also of a change that altered nothing.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Write(IReadOnlyList<ChangeEntry> entries)
    {
        var next = 0;
        do
        {
            var buffer = new ArrayBufferWriter<byte>();
            using var writer = new Utf8JsonWriter(buffer, PlainJson.Options);
            writer.WriteStartArray();
            for (var count = 0; next < entries.Count && count < MostEntries && writer.BytesCommitted + writer.BytesPending < MostBytes; count++)
            {
                var entry = entries[next++];
                writer.WriteStartObject();
                writer.WriteString("kind", PlainJson.Word(entry.Kind));
                writer.WriteString("id", entry.Id);
                Write(writer, "before", entry.Before);
                Write(writer, "after", entry.After);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.Flush();
            yield return Pieces(buffer.WrittenCount <= MostPlainBytes ? Encoding.UTF8.GetString(buffer.WrittenSpan) : Compress(buffer.WrittenSpan));
        }
        while (next < entries.Count);
    }

    /// <summary>The entries of one part.</summary>
    internal static IEnumerable<ChangeEntry> Read(IEnumerable<string> pieces)
    {
        using var document = Parse(string.Concat(pieces));
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var kind = Enum.Parse<EntityKind>(entry.GetProperty("kind").GetString()!, ignoreCase: true);
            yield return new ChangeEntry(kind, entry.GetProperty("id").GetString()!, Read(entry, kind, "before"), Read(entry, kind, "after"));
        }
    }

    private static string Compress(ReadOnlySpan<byte> text)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        return BrotliEncoder.TryCompress(text, compressed, out var written, Quality, Window)
            ? Compressed + Convert.ToBase64String(compressed.AsSpan(0, written))
            : Encoding.UTF8.GetString(text);
    }

    private static JsonDocument Parse(string text)
    {
        if (!text.StartsWith(Compressed, StringComparison.Ordinal))
        {
            return JsonDocument.Parse(text);
        }
        using var unpacking = new BrotliStream(new MemoryStream(Convert.FromBase64String(text[Compressed.Length..])), CompressionMode.Decompress);
        return JsonDocument.Parse(unpacking);
    }

    private static void Write(Utf8JsonWriter writer, string name, IEntity? entity)
    {
        if (entity is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(Documents.Write(entity), skipInputValidation: true);
        }
    }

    private static IEntity? Read(JsonElement entry, EntityKind kind, string name) =>
        entry.TryGetProperty(name, out var document) ? Documents.Read(kind, JsonMarshal.GetRawUtf8Value(document)) : null;

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + MostCharacters);
            // A pair of surrogates stays together: half a character is no text.
            end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            pieces.Add(text[start..end]);
            start = end;
        }
        return pieces;
    }
}
