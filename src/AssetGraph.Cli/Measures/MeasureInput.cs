using AssetGraph.Bridging.Networks;
using AssetGraph.Exchange;
using AssetGraph.Graphs;

namespace AssetGraph.Cli.Measures;

/// <summary>What measures run on, whether it came from a file of edges or from a city: a graph, its nodes' names, and groups where there are any.</summary>
internal sealed record MeasureInput(Graph Graph, IReadOnlyList<string> Names, Partition? Groups)
{
    internal static async Task<MeasureInput> OfFileAsync(string path, bool directed, string? weight, string? partition, CancellationToken cancellationToken)
    {
        var edges = await EdgeListReader.ReadAsync(path, new EdgeListOptions { WeightColumn = weight }, cancellationToken).ConfigureAwait(false);
        var graph = await Task.Run(() => Build(edges, directed), cancellationToken).ConfigureAwait(false);
        if (partition is null)
        {
            return new MeasureInput(graph, edges.Names, null);
        }
        var colon = partition.LastIndexOf(':');
        if (colon <= 0 || colon == partition.Length - 1)
        {
            throw CommandException.Usage($"--partition '{partition}' names no file and column. Expected file.csv:column.");
        }
        var labels = await NodeLabels.ReadAsync(partition[..colon], partition[(colon + 1)..], edges.Names, cancellationToken).ConfigureAwait(false);
        return new MeasureInput(graph, edges.Names, Partition.Of(labels));
    }

    internal static MeasureInput Of(CityNetwork network) =>
        new(network.Graph, [.. Enumerable.Range(0, network.Vertices.Count).Select(v => network.Vertices[v].Id)], network.Scales);

    private static Graph Build(EdgeList edges, bool directed)
    {
        var weights = edges.Weights is { } weighted ? weighted.Span : [];
        return new GraphBuilder(edges.Names.Count, directed, edges.Weights is not null).AddAll(edges.Sources.Span, edges.Targets.Span, weights).Build();
    }
}
