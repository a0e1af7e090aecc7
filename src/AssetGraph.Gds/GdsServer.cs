using System.Text.Json;
using AssetGraph.Graphs;
using AssetGraph.Stores.Neo4j;

namespace AssetGraph.Gds;

/// <summary>A Neo4j server as far as it is a place to compute.</summary>
internal sealed class GdsServer : IDisposable
{
    /// <summary>The server's code where a function is not installed.</summary>
    internal const string UnknownFunction = "Neo.ClientError.Statement.SyntaxError";

    /// <summary>The server's code where the library refuses a call.</summary>
    internal const string CallFailed = "Neo.ClientError.Procedure.ProcedureCallFailed";

    private const string Prefix = "assetgraph-";
    private const int ForgottenAfterHours = 24;

    private const int FewArcs = 100_000;

    private readonly QueryApiClient client;
    private string? version;

    internal GdsServer(Neo4jStoreOptions options, TimeProvider time) => client = new QueryApiClient(
        new Neo4jStoreOptions
        {
            Uri = options.Uri,
            Database = options.Database,
            User = options.User,
            Password = options.Password,
            ConnectTimeout = options.ConnectTimeout,
            StatementTimeout = TimeSpan.FromHours(1),
            // The store's requests go to the same few workers of the server.
            MaxConcurrentRequests = 2,
        },
        time);

    /// <summary>The server as messages name it.</summary>
    internal string Where => client.Where;

    /// <summary>The library's version, asked once; what earlier processes left behind is dropped then.</summary>
    internal async Task<string> VersionAsync(CancellationToken cancellation)
    {
        if (version is { } known)
        {
            return known;
        }

        string found;
        using (var answer = await client.ReadAsync(new CypherStatement(CypherFile.Gds("version")), cancellation).ConfigureAwait(false))
        {
            found = answer.Cell(0).GetString()!;
        }

        await DropForgottenAsync(cancellation).ConfigureAwait(false);
        return version = found;
    }

    /// <summary>Sends a graph and projects it; every arc of a directed graph, every tie of an undirected one.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="weighted">Whether its weights go along, where it has any.</param>
    /// <param name="cancellation">Ends it, here and there.</param>
    internal async Task<GdsProjection> ProjectAsync(Graph graph, bool weighted, CancellationToken cancellation)
    {
        weighted &= graph.IsWeighted;
        string name = Prefix + Guid.NewGuid().ToString("N");
        var projection = new GdsProjection(client, name, graph.VertexCount, weighted, IsSmall(graph));
        try
        {
            var statement = new CypherStatement(CypherFile.Gds(weighted ? "project-weighted" : "project"), w => Write(w, name, graph, weighted));
            using var answer = await client.RepeatableAsync(statement, cancellation).ConfigureAwait(false);
            return projection;
        }
        catch
        {
            // A projection whose answer was lost may stand.
            await projection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task DropForgottenAsync(CancellationToken cancellation)
    {
        var statement = new CypherStatement(CypherFile.Gds("forgotten"), w =>
        {
            w.WriteString("prefix", Prefix);
            w.WriteNumber("hours", ForgottenAfterHours);
        });
        using var forgotten = await client.ReadAsync(statement, cancellation).ConfigureAwait(false);
        foreach (var row in forgotten.Rows)
        {
            await new GdsProjection(client, row[0].GetString()!, 0, false, true).DisposeAsync().ConfigureAwait(false);
        }
    }

    // Starting the library's threads for each round takes longer than the round.
    private static bool IsSmall(Graph graph) => graph.ArcCount < FewArcs;

    private static void Write(Utf8JsonWriter writer, string name, Graph graph, bool weighted)
    {
        writer.WriteString("name", name);
        writer.WriteStartArray("arcs");
        for (int v = 0; v < graph.VertexCount; v++)
        {
            bool any = false;
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                int to = graph.Targets[a];
                if (graph.IsDirected || v < to)
                {
                    any = true;
                    writer.WriteStartArray();
                    writer.WriteNumberValue(v);
                    writer.WriteNumberValue(to);
                    if (weighted)
                    {
                        writer.FloatValue(graph.Weight(a));
                    }

                    writer.WriteEndArray();
                }
            }

            if (!any)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(v);
                writer.WriteEndArray();
            }
        }

        writer.WriteEndArray();
        writer.WriteStartObject("settings");
        writer.WriteBoolean("logProgress", false);
        if (IsSmall(graph))
        {
            writer.WriteNumber("readConcurrency", 1);
        }

        if (!graph.IsDirected)
        {
            writer.WriteStartArray("undirectedRelationshipTypes");
            writer.WriteStringValue("*");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
