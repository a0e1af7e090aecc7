using AssetGraph.Bridging.Networks;
using AssetGraph.Exchange;
using AssetGraph.Graphs;

namespace AssetGraph.Cli.Measures;

/// <summary>What measures run on, whether it came from a file of edges or from a city: a graph, its nodes' names, and groups where there are any.</summary>
internal sealed record MeasureInput(Graph Graph, IReadOnlyList<string> Names, Partition? Groups)
{
    internal static async Task<MeasureInput> OfFileAsync(EdgeFile file, CancellationToken cancellationToken)
    {
        var edges = await EdgesAsync(file, cancellationToken).ConfigureAwait(false);
        var names = new List<string>(edges.Names);
        var known = edges.Names.ToHashSet(StringComparer.Ordinal);
        var nodes = file.Nodes is null ? null : await NodeTable.ReadAsync(file.Nodes, null, cancellationToken).ConfigureAwait(false);
        var labelled = await LabelsAsync(file, cancellationToken).ConfigureAwait(false);

        // Nodes that only a file of nodes names have no tie, and are vertices all the same.
        foreach (var name in (nodes?.Names ?? []).Concat(labelled?.Names ?? []))
        {
            if (known.Add(name))
            {
                names.Add(name);
            }
        }
        var graph = await Task.Run(() => Build(edges, names.Count, file.Directed), cancellationToken).ConfigureAwait(false);
        return new MeasureInput(graph, names, labelled is null ? null : Partition.Of(LabelsOf(names, labelled, file.Partition!)));
    }

    internal static MeasureInput Of(CityNetwork network) =>
        new(network.Graph, [.. Enumerable.Range(0, network.Vertices.Count).Select(v => network.Vertices[v].Id)], network.Scales);

    private static async Task<EdgeList> EdgesAsync(EdgeFile file, CancellationToken cancellationToken)
    {
        if (file.HasHeader)
        {
            return await EdgeListReader.ReadAsync(file.Path, new EdgeListOptions { WeightColumn = file.Weight }, cancellationToken).ConfigureAwait(false);
        }
        if (file.Weight is null)
        {
            return await BareEdgeListReader.ReadAsync(file.Path, null, cancellationToken).ConfigureAwait(false);
        }
        return int.TryParse(file.Weight, out var column) && column > 2
            ? await BareEdgeListReader.ReadAsync(file.Path, column, cancellationToken).ConfigureAwait(false)
            : throw CommandException.Usage($"--weight '{file.Weight}' is no column of a file without header. Expected its number, as 3.");
    }

    private static async Task<NodeTable?> LabelsAsync(EdgeFile file, CancellationToken cancellationToken)
    {
        if (file.Partition is not { } partition)
        {
            return null;
        }
        var colon = partition.LastIndexOf(':');
        if (colon <= 0 || colon == partition.Length - 1)
        {
            throw CommandException.Usage($"--partition '{partition}' names no file and column. Expected file.csv:column.");
        }
        return await NodeTable.ReadAsync(partition[..colon], partition[(colon + 1)..], cancellationToken).ConfigureAwait(false);
    }

    private static string[] LabelsOf(IReadOnlyList<string> names, NodeTable labelled, string partition)
    {
        var colon = partition.LastIndexOf(':');
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < labelled.Names.Count; i++)
        {
            labels.Add(labelled.Names[i], labelled.Labels![i]);
        }
        var missing = names.Where(n => !labels.ContainsKey(n)).ToArray();
        if (missing.Length > 0)
        {
            throw new InputRefusedException(
                [.. missing.Take(100).Select(n => new ImportError(ImportErrorCodes.MissingColumn, partition[..colon], null, partition[(colon + 1)..], $"the node '{n}' has no row", "a row for every node"))],
                missing.Length);
        }
        return [.. names.Select(n => labels[n])];
    }

    private static Graph Build(EdgeList edges, int vertexCount, bool directed)
    {
        var weights = edges.Weights is { } weighted ? weighted.Span : [];
        return new GraphBuilder(vertexCount, directed, edges.Weights is not null).AddAll(edges.Sources.Span, edges.Targets.Span, weights).Build();
    }
}
