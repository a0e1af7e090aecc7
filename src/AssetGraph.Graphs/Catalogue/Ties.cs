namespace AssetGraph.Graphs.Catalogue;

/// <summary>The ties of a graph in the order of their arcs; of an undirected one, each once, its smaller vertex first.</summary>
internal sealed record Ties(IReadOnlyList<(int From, int To)> Pairs, IReadOnlyList<int> Arcs)
{
    public static Ties Of(Graph graph)
    {
        var pairs = new List<(int From, int To)>(graph.TieCount);
        var arcs = new List<int>(graph.TieCount);
        for (int v = 0; v < graph.VertexCount; v++)
        {
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                if (graph.IsDirected || v < graph.Targets[a])
                {
                    pairs.Add((v, graph.Targets[a]));
                    arcs.Add(a);
                }
            }
        }

        return new Ties(pairs, arcs);
    }

    public double[] Pick(double[] perArc) => [.. Arcs.Select(a => perArc[a])];
}
