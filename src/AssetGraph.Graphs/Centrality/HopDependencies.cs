namespace AssetGraph.Graphs.Centrality;

/// <summary>Shortest paths by hops: breadth-first search that counts paths.</summary>
internal sealed class HopDependencies : Dependencies
{
    private readonly int[] distance;
    private readonly int[] queue;
    private int reached;

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
}
