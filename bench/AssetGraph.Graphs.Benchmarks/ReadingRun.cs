using System.Diagnostics;
using System.Text.Json;
using AssetGraph.Exchange;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>Reads an edge list and builds its graph, as <c>assetgraph measures --file</c> does.</summary>
internal static class ReadingRun
{
    public static async Task RunAsync(Arguments arguments)
    {
        string path = arguments.Text("file");
        for (int run = 0; run < arguments.Whole("runs", 1); run++)
        {
            double before = ProcessFigures.ProcessorSeconds;
            long start = Stopwatch.GetTimestamp();
            var edges = await EdgeListReader.ReadAsync(path).ConfigureAwait(false);
            double read = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var graph = new GraphBuilder(edges.Names.Count).AddAll(edges.Sources.Span, edges.Targets.Span).Build();
            double built = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var line = new Line("assetgraph", "read", Path.GetFileNameWithoutExtension(path), graph.VertexCount, graph.TieCount, built, ProcessFigures.ProcessorSeconds - before, read, ProcessFigures.Load, ProcessFigures.PeakMemory);
            Console.WriteLine(JsonSerializer.Serialize(line, Lines.Options));
        }
    }

    private sealed record Line(string Library, string Algorithm, string Graph, int N, int M, double MedianS, double MedianCpuS, double ReadS, double Load1, int PeakRssMib);
}
