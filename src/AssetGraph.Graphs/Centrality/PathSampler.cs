namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// Draws one of the shortest paths between two vertices, each as likely as the others, by searches from both ends that take turns,
/// the one with fewer arcs to look at first. One per worker.
/// </summary>
internal sealed class PathSampler(Graph graph)
{
    private readonly Side fore = new(graph, backward: false);
    private readonly Side back = new(graph, backward: true);
    private readonly List<int> middle = [];

    /// <summary>Adds 1 to every inner vertex of the path drawn; nothing where there is no path.</summary>
    public void Draw(int source, int target, SeededRandom random, double[] into)
    {
        fore.Start(source);
        back.Start(target);
        middle.Clear();
        while (middle.Count == 0)
        {
            var (near, far) = fore.FrontArcs <= back.FrontArcs ? (fore, back) : (back, fore);
            if (!near.Advance(far, middle))
            {
                return;
            }
        }

        // Every shortest path passes exactly one of the vertices where the searches have met. The larger factors are taken out first.
        double mostFore = middle.Max(v => fore.Paths[v]);
        double mostBack = middle.Max(v => back.Paths[v]);
        if (double.IsInfinity(mostFore) || double.IsInfinity(mostBack))
        {
            throw new GraphException("AG2008", $"paths from {source} to {target}", "there are more than a double can count", "at most 10^308");
        }

        double Weight(int v) => fore.Paths[v] / mostFore * (back.Paths[v] / mostBack);
        double left = random.NextDouble() * middle.Sum(Weight);
        int met = middle[^1];
        foreach (int v in middle)
        {
            left -= Weight(v);
            if (left < 0)
            {
                met = v;
                break;
            }
        }

        if (met != source && met != target)
        {
            into[met]++;
        }

        fore.WalkBack(met, random, into);
        back.WalkBack(met, random, into);
    }

    private sealed class Side(Graph graph, bool backward)
    {
        private readonly int[] hops = Fill(graph.VertexCount);
        private readonly int[] queue = new int[graph.VertexCount];
        private int reached;
        private int frontStart;

        public double[] Paths { get; } = new double[graph.VertexCount];

        public long FrontArcs { get; private set; }

        public void Start(int vertex)
        {
            for (int i = 0; i < reached; i++)
            {
                hops[queue[i]] = -1;
                Paths[queue[i]] = 0;
            }

            queue[0] = vertex;
            reached = 1;
            frontStart = 0;
            hops[vertex] = 0;
            Paths[vertex] = 1;
            FrontArcs = Forward(vertex).Length;
        }

        /// <summary>Searches one level further and lists where it meets the other side; false when there is no further level.</summary>
        public bool Advance(Side other, List<int> middle)
        {
            int end = reached;
            FrontArcs = 0;
            for (int i = frontStart; i < end; i++)
            {
                int v = queue[i];
                foreach (int u in Forward(v))
                {
                    if (hops[u] < 0)
                    {
                        hops[u] = hops[v] + 1;
                        queue[reached++] = u;
                        FrontArcs += Forward(u).Length;
                        if (other.hops[u] >= 0)
                        {
                            middle.Add(u);
                        }
                    }

                    if (hops[u] == hops[v] + 1)
                    {
                        Paths[u] += Paths[v];
                    }
                }
            }

            frontStart = end;
            return reached > end;
        }

        public void WalkBack(int vertex, SeededRandom random, double[] into)
        {
            while (hops[vertex] > 1)
            {
                double left = random.NextDouble() * Paths[vertex];
                int chosen = -1;
                foreach (int u in Backward(vertex))
                {
                    if (hops[u] == hops[vertex] - 1)
                    {
                        chosen = u;
                        left -= Paths[u];
                        if (left < 0)
                        {
                            break;
                        }
                    }
                }

                into[chosen]++;
                vertex = chosen;
            }
        }

        private ReadOnlySpan<int> Forward(int v) => backward ? graph.InNeighbours(v) : graph.OutNeighbours(v);

        private ReadOnlySpan<int> Backward(int v) => backward ? graph.OutNeighbours(v) : graph.InNeighbours(v);

        private static int[] Fill(int n)
        {
            var filled = new int[n];
            Array.Fill(filled, -1);
            return filled;
        }
    }
}
