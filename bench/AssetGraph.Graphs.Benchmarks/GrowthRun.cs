using System.Diagnostics;
using System.Text.Json;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>How cost grows: random graphs with a mean degree of 10 and a heavy tail, from a thousand vertices to a million; a JSON line for
/// each measure and size with the time and the bytes allocated.</summary>
internal static class GrowthRun
{
    private const int MeanDegree = 10;

    public static void Run(Arguments arguments)
    {
        int threads = arguments.Whole("threads", 1);
        double budget = arguments.Number("budget", 20);
        var slow = new HashSet<string>();
        foreach (int n in arguments.List("sizes", "1000,3000,10000,30000,100000,300000,1000000").Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)))
        {
            var plain = PowerLawGraph.Make(n, MeanDegree, seed: 1, weighted: false);
            var weighted = PowerLawGraph.Make(n, MeanDegree, seed: 1, weighted: true);
            foreach (string measure in arguments.List("measures", string.Join(',', PeerMeasures.All.Keys)))
            {
                if (slow.Contains(measure))
                {
                    continue;
                }

                var line = Measure(PeerMeasures.IsWeighted(measure) ? weighted : plain, measure, threads);
                Console.WriteLine(JsonSerializer.Serialize(line, Lines.Options));

                // The next size would cost ten times as much at least where cost grows with the square.
                if (line.MedianCpuS * 10 > budget)
                {
                    slow.Add(measure);
                }
            }
        }
    }

    private static Line Measure(Graph graph, string measure, int threads)
    {
        PeerMeasures.All[measure](graph, threads);
        var seconds = new List<double>();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        double before = ProcessFigures.ProcessorSeconds;
        long start = Stopwatch.GetTimestamp();
        do
        {
            PeerMeasures.All[measure](graph, threads);
            double now = ProcessFigures.ProcessorSeconds;
            seconds.Add(now - before);
            before = now;
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < 0.3 && seconds.Count < 200);

        bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / seconds.Count;
        return new Line(measure, graph.VertexCount, graph.TieCount, threads, seconds.Count, seconds.Order().ElementAt(seconds.Count / 2), bytes);
    }

    private sealed record Line(string Algorithm, int N, int M, int Threads, int Runs, double MedianCpuS, long AllocatedBytes);
}
