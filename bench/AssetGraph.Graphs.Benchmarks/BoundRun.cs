using System.Text.Json;
using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>Runs sampled betweenness with many seeds against the exact values: in how many runs some vertex is further off than ε, and how
/// many of the first hundred are found.</summary>
internal static class BoundRun
{
    private const int First = 100;

    public static void Run(Arguments arguments)
    {
        string path = arguments.Text("graph");
        var graph = NamedGraph.Read(path, weighted: false);
        double pairs = (double)graph.VertexCount * (graph.VertexCount - 1) / 2;
        double[] exact = Betweenness.Compute(graph).Raw;
        var best = Top(exact);
        int seeds = arguments.Whole("seeds", 200);
        int missed = 0;
        double worst = 0;
        double overlap = 0;
        double least = 1;
        for (int seed = 1; seed <= seeds; seed++)
        {
            var options = new SampledBetweennessOptions { Error = arguments.Number("error", 0.01), Risk = arguments.Number("risk", 0.1), Seed = seed };
            double[] estimate = SampledBetweenness.Compute(graph, options).Raw;
            double error = estimate.Zip(exact, (a, b) => Math.Abs(a - b) / pairs).Max();
            double shared = (double)Top(estimate).Intersect(best).Count() / First;
            missed += error > options.Error ? 1 : 0;
            worst = Math.Max(worst, error);
            least = Math.Min(least, shared);
            overlap += shared / seeds;
        }

        Console.WriteLine(JsonSerializer.Serialize(new Line("bound", Path.GetFileName(path), seeds, missed, worst, overlap, least), Lines.Options));
    }

    private static int[] Top(double[] values) => [.. Enumerable.Range(0, values.Length).OrderByDescending(v => values[v]).ThenBy(v => v).Take(First)];

    private sealed record Line(string Algorithm, string Graph, int Seeds, int Missed, double WorstError, double MeanOverlap, double LeastOverlap);
}
