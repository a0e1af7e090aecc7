using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>Measures one graph, loaded beforehand, in this process: a JSON line for each measure.</summary>
/// <remarks>Each measure is run <c>--runs</c> times, a short one until half a second is spent, a long one only until <c>--budget</c> seconds
/// are; the median counts. <c>bench/peers/peers.py</c> keeps to the same rule.</remarks>
internal static class PeerRun
{
    private const double ShortSeconds = 0.5;
    private const int MostRuns = 200;

    public static void Run(Arguments arguments)
    {
        string path = arguments.Text("graph");
        int threads = arguments.Whole("threads", 1);
        string dump = arguments.Text("dump", "");
        foreach (bool weighted in (bool[])[false, true])
        {
            string[] measures = [.. arguments.List("measures").Where(m => PeerMeasures.IsWeighted(m) == weighted)];
            if (measures.Length == 0)
            {
                continue;
            }

            var graph = NamedGraph.Read(path, weighted);
            foreach (string measure in measures)
            {
                var (line, result) = Measure(graph, measure, threads, arguments.Whole("runs", 3), arguments.Number("budget", 60));
                Console.WriteLine(JsonSerializer.Serialize(line with { Graph = Path.GetFileName(path) }, Lines.Options));
                if (dump.Length > 0)
                {
                    string file = Path.Combine(dump, $"{Path.GetFileName(path)}.{measure}.assetgraph.txt");
                    File.WriteAllLines(file, result.Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
                }
            }
        }
    }

    private static (Line Line, double[] Result) Measure(Graph graph, string measure, int threads, int runs, double budget)
    {
        var wall = new List<double>();
        var processor = new List<double>();
        double[] result;
        do
        {
            double before = ProcessFigures.ProcessorSeconds;
            long start = Stopwatch.GetTimestamp();
            result = PeerMeasures.All[measure](graph, threads);
            wall.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            processor.Add(ProcessFigures.ProcessorSeconds - before);
        }
        while (wall.Sum() < budget && wall.Count < MostRuns && (wall.Count < runs || wall.Sum() < ShortSeconds));

        var line = new Line("assetgraph", measure, "", graph.VertexCount, graph.TieCount, threads, wall.Count, Median(wall), Median(processor), wall.Min(), processor.Min(), Fingerprint.Of(result), ProcessFigures.Load, ProcessFigures.PeakMemory);
        return (line, result);
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed record Line(
        string Library, string Algorithm, string Graph, int N, int M, int Threads, int Runs, double MedianS, double MedianCpuS, double MinS, double MinCpuS, Fingerprint Result, double Load1, int PeakRssMib);
}
