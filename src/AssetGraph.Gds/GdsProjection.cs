using System.Globalization;
using System.Text.Json;
using AssetGraph.Stores.Neo4j;

namespace AssetGraph.Gds;

/// <summary>A graph in the library's memory. Disposed, it is dropped, whatever happened.</summary>
internal sealed class GdsProjection(QueryApiClient client, string name, int vertices, bool weighted, bool small) : IAsyncDisposable
{
    private static readonly TimeSpan DropTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A number for each vertex.</summary>
    /// <param name="statement">The statement's name.</param>
    /// <param name="useWeights">Whether the algorithm reads the weights, where there are any.</param>
    /// <param name="settings">Writes further settings of the algorithm, or null.</param>
    /// <param name="cancellation">Ends it, here and there.</param>
    /// <returns>0 for vertices that the answer leaves out.</returns>
    internal async Task<double[]> ScoresAsync(string statement, bool useWeights, Action<Utf8JsonWriter>? settings, CancellationToken cancellation)
    {
        using var answer = await AskAsync(statement, useWeights, settings, cancellation).ConfigureAwait(false);
        var scores = new double[vertices];
        foreach (var row in answer.Rows)
        {
            // Values come as text: as JSON numbers those that fit into 32 bits lose their last digits (1.08203125 comes as 1.0820312).
            scores[row[0].GetInt32()] = double.Parse(row[1].GetString()!, CultureInfo.InvariantCulture);
        }

        return scores;
    }

    /// <summary>Pairs of vertices.</summary>
    internal async Task<(int From, int To)[]> PairsAsync(string statement, CancellationToken cancellation)
    {
        using var answer = await AskAsync(statement, false, null, cancellation).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => (r[0].GetInt32(), r[1].GetInt32()))];
    }

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(DropTimeout);
        try
        {
            using var answer = await client.RepeatableAsync(new CypherStatement(CypherFile.Gds("drop"), w => w.WriteString("name", name)), timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is QueryApiException or OperationCanceledException)
        {
            // The server is gone, and its memory with it; or it is forgotten there and dropped by the next one who comes.
        }
    }

    private Task<QueryAnswer> AskAsync(string statement, bool useWeights, Action<Utf8JsonWriter>? settings, CancellationToken cancellation) => client.ReadAsync(
        new CypherStatement(CypherFile.Gds(statement), w =>
        {
            w.WriteString("name", name);
            w.WriteStartObject("settings");
            if (small)
            {
                w.WriteNumber("concurrency", 1);
            }

            if (useWeights && weighted)
            {
                w.WriteString("relationshipWeightProperty", "weight");
            }

            settings?.Invoke(w);
            w.WriteEndObject();
        }),
        cancellation);
}
