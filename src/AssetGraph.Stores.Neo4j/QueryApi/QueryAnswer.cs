using System.Net;
using System.Text.Json;

namespace AssetGraph.Stores.Neo4j;

/// <summary>The whole answer to one statement. It is made only after the last byte was read and said that all went well.</summary>
internal sealed class QueryAnswer : IDisposable
{
    private readonly AnswerBody body;
    private readonly JsonDocument document;
    private readonly JsonElement values;

    private QueryAnswer(AnswerBody body, JsonDocument document)
    {
        this.body = body;
        this.document = document;
        values = document.RootElement.TryGetProperty("data", out var data) && data.TryGetProperty("values", out var rows) ? rows : default;
    }

    /// <summary>The answer that <paramref name="body"/> holds, which is given back with it.</summary>
    /// <exception cref="QueryApiException">It tells an error, or it does not tell that it is complete.</exception>
    internal static QueryAnswer Of(HttpStatusCode status, AnswerBody body, AnswerEnd end)
    {
        try
        {
            return new QueryAnswer(body, AnswerJudge.Judge(status, body.Bytes, end));
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>The number of rows.</summary>
    internal int Count => values.ValueKind == JsonValueKind.Array ? values.GetArrayLength() : 0;

    /// <summary>Whether there is no row.</summary>
    internal bool IsEmpty => Count == 0;

    /// <summary>The rows, each a JSON array of its cells.</summary>
    internal IEnumerable<JsonElement> Rows => values.ValueKind == JsonValueKind.Array ? values.EnumerateArray() : [];

    /// <summary>The first row's cell, which must be there.</summary>
    internal JsonElement Cell(int column) => values[0][column];

    /// <summary>The whole answer.</summary>
    internal JsonElement Root => document.RootElement;

    public void Dispose()
    {
        document.Dispose();
        body.Dispose();
    }
}
