namespace AssetGraph.Graphs.Paths;

/// <summary>
/// The k best loopless paths between two vertices within a hop limit (Yen 1971; the space of paths is split as Lawler 1972 does,
/// so that no path is found twice). Make one per worker; not for several threads at once.
/// </summary>
/// <remarks>Ordered by cost, equal costs by hops, equal hops by the sequence of vertices. Where more paths than asked for are equally
/// wide, which of them are found is fixed but not said. Cost: at most k times the hop limit searches.</remarks>
public sealed class KBestPaths
{
    private readonly Graph graph;
    private readonly double[] costs;
    private readonly PathSearch search;

    /// <summary>Prepares searches of a graph with the given arc costs.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="arcCosts">One cost per arc, parallel to <see cref="Graph.Targets"/>: 0 or more; +∞ closes the arc. Read, never
    /// copied.</param>
    /// <param name="objective">Which path is best.</param>
    /// <exception cref="GraphException">AG2004 for a number of costs other than arcs, or a cost that is NaN or negative.</exception>
    public KBestPaths(Graph graph, double[] arcCosts, PathObjective objective = PathObjective.Sum)
    {
        search = new PathSearch(graph, arcCosts, objective);
        this.graph = graph;
        costs = arcCosts;
    }

    /// <summary>Finds the paths.</summary>
    /// <param name="source">Where the paths start.</param>
    /// <param name="target">Where they end; the source itself gives the one path of no hops.</param>
    /// <param name="count">How many to find at most, 1 or more.</param>
    /// <param name="maxHops">The most arcs a path may have, 0 or more.</param>
    /// <param name="excluded">Vertices no path may visit.</param>
    /// <param name="cancellation">Stops the work between searches.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>The paths, best first; fewer than asked for when there are no more, none when there is no path.</returns>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there; AG2005 for a count below 1 or a negative hop
    /// limit.</exception>
    public IReadOnlyList<HopPath> Find(
        int source, int target, int count, int maxHops = 4, VertexSet? excluded = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        graph.RequireVertex(source, "source");
        graph.RequireVertex(target, "target");
        if (count < 1)
        {
            throw new GraphException("AG2005", "number of paths", $"{count} is too few", "1 or more");
        }

        var found = new List<HopPath>();
        var candidates = new SortedSet<Candidate>(Comparer<Candidate>.Create((a, b) => Compare(a.Path, b.Path)));
        Branch([source], [], [], 0.0);
        while (found.Count < count && candidates.Min is { } next)
        {
            cancellation.ThrowIfCancellationRequested();
            candidates.Remove(next);
            found.Add(next.Path);
            progress?.Report((double)found.Count / count);
            if (found.Count == count)
            {
                break;
            }

            // The paths of next's space but next itself: those that leave it at its first free vertex, at the one after, and so on.
            var path = next.Path;
            double cost = 0;
            for (int spur = 0; spur < path.Hops; spur++)
            {
                if (spur >= next.Spur)
                {
                    int[] banned = spur == next.Spur ? [.. next.Banned, path.Vertices[spur + 1]] : [path.Vertices[spur + 1]];
                    Branch([.. path.Vertices.Take(spur + 1)], [.. path.Arcs.Take(spur)], banned, cost);
                }

                double arc = costs[path.Arcs[spur]];
                cost = search.Objective == PathObjective.Sum ? cost + arc : Math.Max(cost, arc);
            }
        }

        return found;

        // Adds the best path that begins with root and then goes on to none of the banned vertices.
        void Branch(int[] root, int[] rootArcs, int[] banned, double rootCost)
        {
            int spur = root.Length - 1;
            var visited = new VertexSet(graph.VertexCount, root.AsSpan(0, spur));
            if (excluded is not null)
            {
                visited.UnionWith(excluded);
            }

            search.Run(root[spur], rootCost, maxHops - spur, visited, new VertexSet(graph.VertexCount, banned), target);
            if (search.PathTo(target) is { } rest)
            {
                var path = new HopPath([.. root, .. rest.Vertices.Skip(1)], [.. rootArcs, .. rest.Arcs], rest.Cost);
                candidates.Add(new Candidate(path, spur, banned));
            }
        }
    }

    private static int Compare(HopPath a, HopPath b)
    {
        int order = a.Cost.CompareTo(b.Cost);
        order = order != 0 ? order : a.Hops.CompareTo(b.Hops);
        for (int i = 0; order == 0 && i < a.Vertices.Count; i++)
        {
            order = a.Vertices[i].CompareTo(b.Vertices[i]);
        }

        return order;
    }

    private sealed record Candidate(HopPath Path, int Spur, int[] Banned);
}
