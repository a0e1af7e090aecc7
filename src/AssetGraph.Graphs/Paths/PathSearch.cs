using System.Globalization;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// Best paths from one source to all vertices in at most so many hops, with arbitrary non-negative arc costs. Exact under the hop
/// limit. Make one per worker and run it again and again: after the first few runs it allocates nothing. Not for several threads at once.
/// </summary>
/// <remarks>
/// Labels are set hop by hop: after h rounds each vertex has its best cost among walks of at most h arcs, and because costs are not
/// negative the best walk has no loop. Among equal costs (the same double) fewer hops win, then the sequence of vertices that is
/// lexicographically smaller, read from the source (of equally wide paths with equally many hops, the one whose beginnings are wider):
/// so the answer depends on nothing but the graph and the costs.
/// Cost of a run: the arcs of the vertices within h − 1 hops, at most twice for each hop. Memory: 40 bytes per vertex.
/// </remarks>
public sealed class PathSearch
{
    private readonly Graph graph;
    private readonly double[] costs;
    private readonly PathObjective objective;
    private readonly bool against;
    private readonly int[] rowOffsets;
    private readonly int[] rowVertices;
    private readonly int[]? rowArcs;     // null: the rows are those of the out-arcs

    // A label is a path: its last vertex, its cost, the label it extends and the arc it does so by.
    private int[] labelVertex;
    private int[] labelParent;
    private int[] labelArc;
    private double[] labelCost;
    private int labels;

    // Best label of each vertex in this run, valid where bestRun equals run.
    private readonly int[] best;
    private readonly int[] bestRun;
    private int run;

    // What the round in progress offers each vertex, valid where offerRound equals round.
    private readonly double[] offerCost;
    private readonly int[] offerParent;
    private readonly int[] offerRound;
    private int round;

    private readonly int[] reached;
    private int reachedCount;

    /// <summary>Prepares searches of a graph with the given arc costs.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="arcCosts">One cost per arc, parallel to <see cref="Graph.Targets"/>: 0 or more; +∞ closes the arc. Read, never copied:
    /// don't change it later.</param>
    /// <param name="objective">Which path is best.</param>
    /// <param name="direction">
    /// <see cref="Direction.Out"/>: paths from the source along arcs. <see cref="Direction.In"/>: paths to the source, found against the
    /// arcs,
    /// each arc at its own cost, also on an undirected graph whose two arcs of a tie differ in cost.
    /// </param>
    /// <exception cref="GraphException">AG2004 for a number of costs other than arcs, or a cost that is NaN or negative; AG2005 for
    /// <see cref="Direction.Either"/>.</exception>
    public PathSearch(Graph graph, double[] arcCosts, PathObjective objective = PathObjective.Sum, Direction direction = Direction.Out)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(arcCosts);
        if (arcCosts.Length != graph.ArcCount)
        {
            throw new GraphException("AG2004", "arc costs", $"there are {arcCosts.Length}", $"one for each of the {graph.ArcCount} arcs");
        }

        int bad = Array.FindIndex(arcCosts, c => !(c >= 0));
        if (bad >= 0)
        {
            string shown = arcCosts[bad].ToString("R", CultureInfo.InvariantCulture);
            throw new GraphException("AG2004", $"cost of arc {bad}", $"{shown} is no cost", "0 or more, or +∞ to close the arc");
        }

        if (direction == Direction.Either)
        {
            throw new GraphException("AG2005", "direction", "Either has no one cost for an arc", "Out or In");
        }

        this.graph = graph;
        costs = arcCosts;
        this.objective = objective;
        against = direction == Direction.In;
        rowOffsets = against ? graph.In.Offsets : graph.OffsetArray;
        rowVertices = against ? graph.In.Sources : graph.TargetArray;
        rowArcs = against ? graph.In.ArcIds : null;
        int n = graph.VertexCount;
        best = new int[n];
        bestRun = new int[n];
        offerCost = new double[n];
        offerParent = new int[n];
        offerRound = new int[n];
        reached = new int[n];
        labelVertex = new int[Math.Max(16, n)];
        labelParent = new int[labelVertex.Length];
        labelArc = new int[labelVertex.Length];
        labelCost = new double[labelVertex.Length];
    }

    /// <summary>The vertices the last run reached, the source first, then by the fewest hops that reach them.</summary>
    public ReadOnlySpan<int> Reached => reached.AsSpan(0, reachedCount);

    internal Graph Graph => graph;

    internal PathObjective Objective => objective;

    /// <summary>Finds the best paths between <paramref name="source"/> and every vertex within the hop limit; forgets the run
    /// before.</summary>
    /// <param name="source">Where paths start (or, searching against the arcs, end).</param>
    /// <param name="maxHops">The most arcs a path may have, 0 or more; <see cref="int.MaxValue"/> sets no limit.</param>
    /// <param name="excluded">Vertices no path may visit ('without this broker'); an excluded source reaches nothing.</param>
    /// <param name="mostCost">Vertices whose best path costs more are not reached: where the cost of a path is known, little else has to be looked at.</param>
    /// <exception cref="GraphException">AG2001 for a source that is not there; AG2005 for a negative hop limit.</exception>
    public void Run(int source, int maxHops = 4, VertexSet? excluded = null, double mostCost = double.PositiveInfinity) =>
        Run(source, 0.0, maxHops, excluded, null, -1, mostCost);

    /// <summary>The cost of the best path of the last run to a vertex, +∞ when none was found.</summary>
    /// <param name="vertex">A vertex.</param>
    public double Cost(int vertex) => IsReached(vertex) ? labelCost[best[vertex]] : double.PositiveInfinity;

    /// <summary>Whether the last run found a path to a vertex.</summary>
    /// <param name="vertex">A vertex.</param>
    public bool IsReached(int vertex) => run > 0 && bestRun[vertex] == run;

    /// <summary>The hops of the best path of the last run to a vertex, −1 when none was found. Cost: one step per hop.</summary>
    /// <param name="vertex">A vertex.</param>
    public int Hops(int vertex)
    {
        int hops = -1;
        for (int label = IsReached(vertex) ? best[vertex] : -1; label >= 0; label = labelParent[label])
        {
            hops++;
        }

        return hops;
    }

    /// <summary>The best path of the last run to a vertex, or null when none was found.</summary>
    /// <param name="vertex">A vertex.</param>
    /// <returns>The path along its arcs: from the source to the vertex, or, searching against the arcs, from the vertex to the
    /// source.</returns>
    public HopPath? PathTo(int vertex)
    {
        if (!IsReached(vertex))
        {
            return null;
        }

        int hops = Hops(vertex);
        var vertices = new int[hops + 1];
        var arcs = new int[hops];
        int label = best[vertex];
        for (int i = hops; i >= 0; i--, label = labelParent[label])
        {
            vertices[against ? hops - i : i] = labelVertex[label];
            if (i > 0)
            {
                arcs[against ? hops - i : i - 1] = labelArc[label];
            }
        }

        return new HopPath(vertices, arcs, Cost(vertex));
    }

    // startCost: what the path has cost before the source. bannedFirst: vertices the first arc may not lead to. target: when not −1,
    // labels that cannot better it are not kept, and the answer is right for the target only.
    internal void Run(
        int source, double startCost, int maxHops, VertexSet? excluded, VertexSet? bannedFirst, int target, double mostCost = double.PositiveInfinity)
    {
        graph.RequireVertex(source, "source");
        if (maxHops < 0)
        {
            throw new GraphException("AG2005", "hop limit", $"{maxHops} is negative", "0 or more");
        }

        run++;
        labels = 0;
        reachedCount = 0;
        if (excluded?.Contains(source) == true)
        {
            return;
        }

        Keep(source, startCost, -1, -1);
        for (int hop = 1, first = 0; hop <= maxHops && first < labels; hop++)
        {
            int end = labels;
            Offer(first, end, excluded, hop == 1 ? bannedFirst : null, target, mostCost);
            TakeOffers(first, end);
            first = end;
        }
    }

    private void Offer(int first, int end, VertexSet? excluded, VertexSet? banned, int target, double mostCost)
    {
        round++;
        double bound = target >= 0 ? Cost(target) : double.PositiveInfinity;
        for (int label = first; label < end; label++)
        {
            int v = labelVertex[label];
            double had = labelCost[label];
            int firstArc = rowOffsets[v];
            var neighbours = rowVertices.AsSpan(firstArc, rowOffsets[v + 1] - firstArc);
            for (int i = 0; i < neighbours.Length; i++)
            {
                int u = neighbours[i];
                double arc = costs[rowArcs is null ? firstArc + i : rowArcs[firstArc + i]];
                double cost = objective == PathObjective.Sum ? had + arc : Math.Max(had, arc);
                if (cost >= bound || cost > mostCost
                    || (bestRun[u] == run && labelCost[best[u]] <= cost)
                    || (offerRound[u] == round && offerCost[u] <= cost)
                    || excluded?.Contains(u) == true
                    || banned?.Contains(u) == true)
                {
                    continue;
                }

                offerRound[u] = round;
                offerCost[u] = cost;
                offerParent[u] = label;
            }
        }
    }

    // Walks the same arcs once more, so that the new labels stand in the lexicographical order of their paths: parents in order, then
    // targets.
    private void TakeOffers(int first, int end)
    {
        for (int label = first; label < end; label++)
        {
            int firstArc = rowOffsets[labelVertex[label]];
            var neighbours = rowVertices.AsSpan(firstArc, rowOffsets[labelVertex[label] + 1] - firstArc);
            for (int i = 0; i < neighbours.Length; i++)
            {
                int u = neighbours[i];
                if (offerRound[u] == round && offerParent[u] == label)
                {
                    Keep(u, offerCost[u], label, rowArcs is null ? firstArc + i : rowArcs[firstArc + i]);
                }
            }
        }
    }

    private void Keep(int vertex, double cost, int parent, int arc)
    {
        if (labels == labelVertex.Length)
        {
            Array.Resize(ref labelVertex, 2 * labels);
            Array.Resize(ref labelParent, 2 * labels);
            Array.Resize(ref labelArc, 2 * labels);
            Array.Resize(ref labelCost, 2 * labels);
        }

        labelVertex[labels] = vertex;
        labelCost[labels] = cost;
        labelParent[labels] = parent;
        labelArc[labels] = arc;
        if (bestRun[vertex] != run)
        {
            bestRun[vertex] = run;
            reached[reachedCount++] = vertex;
        }

        best[vertex] = labels++;
    }
}
