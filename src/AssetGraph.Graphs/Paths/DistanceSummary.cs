namespace AssetGraph.Graphs.Paths;

/// <summary>What closeness and its relatives are made of: for each vertex, how many others have a path and how long the paths
/// are.</summary>
/// <param name="Reached">The number of other vertices with a path.</param>
/// <param name="Sum">The sum of their distances.</param>
/// <param name="ReciprocalSum">The sum of 1/distance.</param>
/// <param name="Longest">The longest distance in the graph; 0 when no two vertices have a path.</param>
public sealed record DistanceSummary(int[] Reached, double[] Sum, double[] ReciprocalSum, double Longest)
{
    /// <summary>The mean distance over ordered pairs with a path; NaN when there is none.</summary>
    public double Mean => Sum.Sum() / Reached.Sum(r => (double)r);

    /// <summary>Global efficiency: the mean of 1/distance over all ordered pairs, pairs without a path counting 0; NaN for fewer than two
    /// vertices.</summary>
    public double Efficiency => ReciprocalSum.Sum() / ((double)Reached.Length * (Reached.Length - 1));

    /// <summary>Computes the sums for every vertex.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="direction">Out: distances from the vertex to the others; In: from the others to it; Either: on the underlying
    /// undirected graph.</param>
    /// <param name="length">How long an arc is.</param>
    /// <param name="alpha">The exponent of <see cref="PathLength.Inverse"/>.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="GraphException">AG2002 or AG2005 for weights or an exponent that give no lengths.</exception>
    /// <remarks>Cost: by hops, a few passes over the arcs for each 256 vertices (bit-parallel search); by weights, n searches of m + n log
    /// n.</remarks>
    public static DistanceSummary Compute(
        Graph graph,
        Direction direction = Direction.Out,
        PathLength length = PathLength.Hops,
        double alpha = 1,
        int workers = 0,
        CancellationToken cancellation = default,
        IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int n = graph.VertexCount;
        if (length == PathLength.Hops || !graph.IsWeighted)
        {
            return ByHops(graph, direction, workers, progress, cancellation);
        }

        var walked = direction switch { Direction.Out => graph, Direction.In => graph.Reversed(), _ => graph.UnderlyingUndirected() };
        var lengths = ArcLengths.Of(walked, length, alpha);
        var longest = new LongestSeen();
        double[] sums = OrderedChunks.Sum(n, 1, 3 * n, workers, () => ByLength(walked, lengths, longest, cancellation), progress, cancellation);
        double scale = lengths.Scale;

        var reached = new int[n];
        for (int v = 0; v < n; v++)
        {
            reached[v] = (int)sums[2 * n + v];
        }

        return new DistanceSummary(reached, sums[..n].Select(x => x / scale).ToArray(), sums[n..(2 * n)], longest.Value / scale);
    }

    private static DistanceSummary ByHops(Graph graph, Direction direction, int workers, IProgress<double>? progress, CancellationToken cancellation)
    {
        // Counted where a search arrives, so searching against the arcs gives distances along them.
        var used = direction == Direction.Either ? graph.UnderlyingUndirected() : graph;
        var outward = (used.OffsetArray, used.TargetArray);
        var inward = used.IsDirected ? (used.In.Offsets, used.In.Sources) : outward;
        var (along, against) = direction == Direction.In ? (outward, inward) : (inward, outward);
        int[] order = BreadthFirstOrder.Of(along.Item1, along.Item2);
        var forward = BreadthFirstOrder.Renumber(along.Item1, along.Item2, order);
        var backward = used.IsDirected ? BreadthFirstOrder.Renumber(against.Item1, against.Item2, order) : forward;
        int n = order.Length;
        var longest = new LongestSeen();
        double[] sums = OrderedChunks.Sum(n, DistanceSums.Lanes, 3 * n, workers, () =>
        {
            var search = new DistanceSums(forward, backward);
            return (from, to, into) =>
            {
                for (int s = from; s < to && !cancellation.IsCancellationRequested; s += DistanceSums.Lanes)
                {
                    search.Run(s, Math.Min(DistanceSums.Lanes, to - s), into);
                }

                longest.Raise(search.Longest);
            };
        }, progress, cancellation);

        var reached = new int[n];
        var sum = new double[n];
        var reciprocal = new double[n];
        for (int i = 0; i < n; i++)
        {
            int v = order[i];
            (reached[v], sum[v], reciprocal[v]) = ((int)sums[(2 * n) + i], sums[i], sums[n + i]);
        }

        return new DistanceSummary(reached, sum, reciprocal, longest.Value);
    }

    private static Action<int, int, double[]> ByLength(Graph graph, ArcLengths lengths, LongestSeen longest, CancellationToken cancellation)
    {
        var search = new LengthSearch(graph, lengths.Values);
        int n = graph.VertexCount;
        return (from, to, into) =>
        {
            for (int s = from; s < to && !cancellation.IsCancellationRequested; s++)
            {
                search.Run(s);
                foreach (int t in search.Order.AsSpan(1, search.Settled - 1))
                {
                    into[s] += search.Distance[t];
                    into[n + s] += lengths.Scale / search.Distance[t];
                }

                into[2 * n + s] = search.Settled - 1;
                longest.Raise(search.Distance[search.Order[search.Settled - 1]]);
            }
        };
    }

    private sealed class LongestSeen
    {
        private readonly Lock gate = new();

        public double Value { get; private set; }

        public void Raise(double distance)
        {
            lock (gate)
            {
                Value = Math.Max(Value, distance);
            }
        }
    }
}
