using System.Diagnostics;
using AssetGraph.Gds;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Neo4j.Benchmarks;

/// <summary>The same measures by both engines, alternating; the projection on the server timed by itself.</summary>
internal static class EngineRun
{
    private static readonly string[] Measures = ["betweenness", "closeness", "harmonic", "pagerank", "core-number", "louvain", "leiden"];

    internal static async Task<int> RunAsync(Uri uri, string edges, int runs)
    {
        var graph = Read(edges);
        var options = Line.Options(uri);
        using var gds = new GdsEngine(options, MeasureEngineChoice.Gds);
        using var server = new GdsServer(options, TimeProvider.System);
        var projecting = new List<double>();
        for (var run = 0; run <= runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await using var projection = await server.ProjectAsync(graph, weighted: false, CancellationToken.None).ConfigureAwait(false);
            if (run > 0)
            {
                projecting.Add(watch.Elapsed.TotalSeconds);
            }
        }
        foreach (var id in Measures)
        {
            var measure = MeasureCatalogue.Find(id);
            var request = new MeasureRequest(graph);
            var (here, there) = (new List<double>(), new List<double>());
            MeasureTable? last = null;
            for (var run = 0; run <= runs; run++)
            {
                var watch = Stopwatch.StartNew();
                measure.Compute(request);
                var mine = watch.Elapsed.TotalSeconds;
                watch.Restart();
                last = gds.Compute(measure, request);
                if (run > 0)
                {
                    here.Add(mine);
                    there.Add(watch.Elapsed.TotalSeconds);
                }
            }
            var (a, b, p) = (Line.Median(here), Line.Median(there), Line.Median(projecting));
            Line.Write(new { graph = Path.GetFileNameWithoutExtension(edges), vertices = graph.VertexCount, ties = graph.TieCount, measure = id, engine = last!.Engine, inProcess = a, gds = b, projection = p, gdsWithoutProjection = b - p });
        }
        return 0;
    }

    /// <summary>Rows of two vertices' numbers.</summary>
    private static Graph Read(string path)
    {
        var rows = File.ReadLines(path).Select(l => l.Split(' ')).Select(p => (int.Parse(p[0]), int.Parse(p[1]))).ToArray();
        var builder = new GraphBuilder(rows.Max(r => Math.Max(r.Item1, r.Item2)) + 1, directed: false, weighted: false);
        foreach (var (from, to) in rows)
        {
            builder.Add(from, to, 1);
        }
        return builder.Build();
    }
}
