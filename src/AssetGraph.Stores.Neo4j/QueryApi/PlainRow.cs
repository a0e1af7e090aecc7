using System.Text.Json;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Writes a row of values as a JSON array in which a column's place says what it is, leaving out nulls at its end: what a statement reads behind the end of a list
/// is null. The server reads each byte of a request by itself, so that names in every row cost it more than the values.
/// </summary>
internal ref struct PlainRow
{
    private readonly Utf8JsonWriter writer;
    private int nulls;

    /// <summary>Begins a row.</summary>
    internal PlainRow(Utf8JsonWriter writer)
    {
        this.writer = writer;
        writer.WriteStartArray();
    }

    internal void Text(string? value)
    {
        if (IsThere(value is not null))
        {
            writer.WriteStringValue(value);
        }
    }

    internal void Number(long? value)
    {
        if (IsThere(value is not null))
        {
            writer.WriteNumberValue(value!.Value);
        }
    }

    /// <summary>A list of strings; an empty one is null.</summary>
    internal void Texts(IReadOnlyCollection<string> values)
    {
        if (IsThere(values.Count > 0))
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }
            writer.WriteEndArray();
        }
    }

    internal readonly void End() => writer.WriteEndArray();

    private bool IsThere(bool isThere)
    {
        if (!isThere)
        {
            nulls++;
            return false;
        }
        for (; nulls > 0; nulls--)
        {
            writer.WriteNullValue();
        }
        return true;
    }
}
