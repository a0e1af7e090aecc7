namespace AssetGraph.Graphs.Communities;

/// <summary>Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019): like Louvain, but no community falls apart.</summary>
public static class Leiden
{
    /// <summary>Searches for communities of the underlying undirected graph. A heuristic: another seed may find a better
    /// division.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">What to look for; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>Every community is connected; isolates are communities of one.</returns>
    /// <exception cref="GraphException">AG2005 for a resolution that is not greater than 0 or fewer than one iteration.</exception>
    /// <remarks>Cost: about n + m for each level of each iteration.</remarks>
    public static CommunityResult Find(Graph graph, CommunityOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        options ??= new CommunityOptions();
        var search = new CommunitySearch(graph, options);
        var random = new SeededRandom(options.Seed);
        int[] labels = search.Singletons();
        for (int i = 0; i < options.Iterations; i++)
        {
            int[] before = (int[])labels.Clone();
            labels = Iterate(search, labels, random, cancellation);
            progress?.Report((i + 1.0) / options.Iterations);
            if (CommunitySearch.IsSameDivision(before, labels))
            {
                break;
            }
        }

        return search.Finish(SplitParts(search.Ties, labels));
    }

    private static int[] Iterate(CommunitySearch search, int[] labels, SeededRandom random, CancellationToken cancellation)
    {
        var level = search.Bottom;
        int[] vertexOf = search.Singletons();         // the level's vertex that each vertex of the graph belongs to
        int[] community = (int[])labels.Clone();      // of each vertex of the level
        while (true)
        {
            LocalMoving.Run(level, community, search.Factor, random, cancellation);
            int[] part = Refinement.Run(level, community, search.Factor, random);
            int parts = CommunitySearch.Renumber(part);
            if (parts == level.Count)
            {
                return Array.ConvertAll(vertexOf, v => community[v]);
            }

            var lifted = new int[parts];
            for (int v = 0; v < level.Count; v++)
            {
                lifted[part[v]] = community[v];
            }

            CommunitySearch.Renumber(lifted);
            level = level.Aggregate(part, parts);
            vertexOf = Array.ConvertAll(vertexOf, v => part[v]);
            community = lifted;
        }
    }

    // A community whose parts have no tie between them loses nothing by being taken apart.
    private static int[] SplitParts(Graph ties, int[] labels)
    {
        int[] parts = new int[labels.Length];
        Array.Fill(parts, -1);
        int[] reached = new int[labels.Length];
        int count = 0;
        for (int root = 0; root < parts.Length; root++)
        {
            if (parts[root] >= 0)
            {
                continue;
            }

            parts[root] = count;
            reached[0] = root;
            int end = 1;
            for (int head = 0; head < end; head++)
            {
                foreach (int u in ties.OutNeighbours(reached[head]))
                {
                    if (parts[u] < 0 && labels[u] == labels[root])
                    {
                        parts[u] = count;
                        reached[end++] = u;
                    }
                }
            }

            count++;
        }

        return parts;
    }
}
