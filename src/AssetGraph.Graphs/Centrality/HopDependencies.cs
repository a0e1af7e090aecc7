namespace AssetGraph.Graphs.Centrality;

/// <summary>Shortest paths by hops: breadth-first search that counts paths.</summary>
internal sealed class HopDependencies : Dependencies
{
    private readonly int[] distance;
    private readonly int[] queue;
    private int reached;
    private double[] beyond = [];
    private double[] ending = [];

    public HopDependencies(Graph graph)
        : base(graph)
    {
        distance = new int[graph.VertexCount];
        Array.Fill(distance, -1);
        queue = new int[graph.VertexCount];
    }

    protected override ReadOnlySpan<int> Order => queue.AsSpan(0, reached);

    public override void Run(int source)
    {
        foreach (int v in Order)
        {
            distance[v] = -1;
            PathCount[v] = 0;
        }

        int[] offsets = Graph.OffsetArray;
        int[] heads = Graph.TargetArray;
        distance[source] = 0;
        PathCount[source] = 1;
        queue[0] = source;
        reached = 1;
        for (int head = 0; head < reached; head++)
        {
            int v = queue[head];
            int next = distance[v] + 1;
            double paths = PathCount[v];
            for (int a = offsets[v]; a < offsets[v + 1]; a++)
            {
                int u = heads[a];
                if (distance[u] < 0)
                {
                    distance[u] = next;
                    queue[reached++] = u;
                }

                if (distance[u] == next)
                {
                    PathCount[u] += paths;
                }
            }
        }
    }

    protected override bool IsOnPath(int from, int arc, int to) => distance[to] == distance[from] + 1;

    /// <summary>
    /// Adds to every vertex v that is no neighbour of the source its dependency less the targets next to v: σ(v) Σ δ(w)/σ(w).
    /// Counts past a double's range (see <see cref="Dependencies"/>) are refused here.
    /// </summary>
    public void AddBeyondNeighbours(double[] into)
    {
        var order = Order;
        Array.Resize(ref beyond, Graph.VertexCount);
        Array.Resize(ref ending, Graph.VertexCount);
        for (int i = order.Length - 1; i >= 0; i--)
        {
            int v = order[i];
            double further = 0;
            double here = 0;
            foreach (int u in Graph.OutNeighbours(v))
            {
                if (distance[u] == distance[v] + 1)
                {
                    further += beyond[u];
                    here += ending[u];
                }
            }

            double paths = PathCount[v];
            if (double.IsInfinity(paths))
            {
                throw new GraphException("AG2008", $"vertex {v}", "there are more shortest paths than a double can count", "at most 10^308");
            }

            // beyond = δ/σ and ending = 1/σ: a target next to v has δ(v)'s share 1/σ(target), all others the rest.
            double dependency = paths * (further + here);
            if (distance[v] > 1)
            {
                into[v] += paths * further;
            }

            beyond[v] = dependency / paths;
            ending[v] = 1 / paths;
        }
    }
}
