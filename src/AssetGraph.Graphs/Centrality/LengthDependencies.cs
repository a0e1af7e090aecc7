using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>Shortest paths by length, equal lengths told by the rule of <see cref="ArcLengths"/>.</summary>
internal sealed class LengthDependencies(Graph graph, ArcLengths lengths) : Dependencies(graph)
{
    private readonly LengthSearch search = new(graph, lengths.Values);
    private readonly int[] rank = new int[graph.VertexCount];

    protected override ReadOnlySpan<int> Order => search.Order.AsSpan(0, search.Settled);

    public override void Run(int source)
    {
        search.Run(source);
        var order = Order;
        for (int i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
            PathCount[order[i]] = 0;
        }

        PathCount[source] = 1;
        foreach (int v in order)
        {
            for (int a = Graph.OffsetArray[v]; a < Graph.OffsetArray[v + 1]; a++)
            {
                int u = Graph.TargetArray[a];
                if (IsOnPath(v, a, u))
                {
                    PathCount[u] += PathCount[v];
                }
            }
        }
    }

    // Forward and backward ask the same question of final distances, so both see the same paths.
    protected override bool IsOnPath(int from, int arc, int to) =>
        rank[to] > rank[from] && lengths.Same(search.Distance[from] + lengths.Values[arc], search.Distance[to]);
}
