namespace AssetGraph.Graphs.Paths;

/// <summary>Distances in hops by breadth-first search.</summary>
public static class BreadthFirst
{
    /// <summary>The mark of a vertex that cannot be reached.</summary>
    public const int Unreached = -1;

    /// <summary>The number of hops from <paramref name="source"/> to every vertex, <see cref="Unreached"/> where there is no
    /// path.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="source">Where to start; its own distance is 0.</param>
    /// <param name="direction">Which way arcs are walked.</param>
    /// <param name="excluded">Vertices that no path may visit; an excluded source reaches nothing.</param>
    /// <exception cref="GraphException">AG2001 for a source that is not there.</exception>
    /// <remarks>Cost: time linear in the vertices and arcs reached; 8 bytes per vertex.</remarks>
    public static int[] Distances(Graph graph, int source, Direction direction = Direction.Out, VertexSet? excluded = null) =>
        Distances(graph, [source], direction, excluded);

    /// <summary>The number of hops between two vertices, <see cref="Unreached"/> where there is no path; 0 from a vertex to itself.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there; AG2006 for a directed graph.</exception>
    /// <remarks>Cost: what lies within half of the way of both ends.</remarks>
    public static int Between(Graph graph, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.RequireVertex(from, "from");
        graph.RequireVertex(to, "to");
        if (graph.IsDirected)
        {
            throw new GraphException("AG2006", "hops between", "the graph is directed", "an undirected graph (see UnderlyingUndirected)");
        }

        if (from == to)
        {
            return 0;
        }

        var (near, far) = (new HashSet<int> { from }, new HashSet<int> { to });
        var (front, back) = (new List<int> { from }, new List<int> { to });
        for (int hops = 1; front.Count > 0; hops++)
        {
            var next = new List<int>();
            foreach (int v in front)
            {
                foreach (int w in graph.OutNeighbours(v))
                {
                    if (far.Contains(w))
                    {
                        return hops;
                    }

                    if (near.Add(w))
                    {
                        next.Add(w);
                    }
                }
            }

            front = next;
            if (back.Count < front.Count)
            {
                (near, far, front, back) = (far, near, back, front);
            }
        }

        return Unreached;
    }

    /// <summary>The number of hops from the nearest of several sources to every vertex, <see cref="Unreached"/> where there is no
    /// path.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="sources">Where to start; none gives all unreached.</param>
    /// <param name="direction">Which way arcs are walked.</param>
    /// <param name="excluded">Vertices that no path may visit.</param>
    /// <exception cref="GraphException">AG2001 for a source that is not there.</exception>
    /// <remarks>Cost: time linear in the vertices and arcs reached; 8 bytes per vertex.</remarks>
    public static int[] Distances(Graph graph, ReadOnlySpan<int> sources, Direction direction = Direction.Out, VertexSet? excluded = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.RequireVertices(sources, "source");
        var distance = new int[graph.VertexCount];
        Array.Fill(distance, Unreached);
        var queue = new int[graph.VertexCount];
        int tail = 0;
        foreach (int s in sources)
        {
            if (distance[s] == Unreached && excluded?.Contains(s) != true)
            {
                distance[s] = 0;
                queue[tail++] = s;
            }
        }

        for (int head = 0; head < tail; head++)
        {
            int v = queue[head];
            if (direction != Direction.In)
            {
                Reach(graph.OutNeighbours(v), distance[v] + 1);
            }

            if (direction == Direction.In || (direction == Direction.Either && graph.IsDirected))
            {
                Reach(graph.InNeighbours(v), distance[v] + 1);
            }
        }

        return distance;

        void Reach(ReadOnlySpan<int> neighbours, int hops)
        {
            foreach (int u in neighbours)
            {
                if (distance[u] == Unreached && excluded?.Contains(u) != true)
                {
                    distance[u] = hops;
                    queue[tail++] = u;
                }
            }
        }
    }
}
