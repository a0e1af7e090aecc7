namespace AssetGraph.Graphs.Communities;

/// <summary>Communities by the Louvain algorithm (Blondel et al. 2008). <see cref="Leiden"/> finds better ones; this is for comparison
/// with other work.</summary>
public static class Louvain
{
    /// <summary>Searches for communities of the underlying undirected graph. A heuristic: another seed may find a better division, and a
    /// community may fall apart.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">What to look for; null for the conventions.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>Isolates are communities of one.</returns>
    /// <exception cref="GraphException">AG2005 for a resolution that is not greater than 0.</exception>
    /// <remarks>Cost: about n + m for each level.</remarks>
    public static CommunityResult Find(Graph graph, CommunityOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        options ??= new CommunityOptions();
        var search = new CommunitySearch(graph, options);
        var random = new SeededRandom(options.Seed);
        int[] labels = search.Singletons();
        for (int round = 0; round < options.Iterations && Climb(search, labels, random, cancellation); round++)
        {
            progress?.Report((round + 1.0) / options.Iterations);
        }

        return search.Finish(labels);
    }

    // From the division so far up through the levels, as long as any vertex or community gains by moving; false when none did. Coming
    // back to the bottom is the refinement of Rotta and Noack (2011): vertices move that were bound together too early.
    private static bool Climb(CommunitySearch search, int[] labels, SeededRandom random, CancellationToken cancellation)
    {
        var level = search.Bottom;
        int[] of = search.Singletons();
        int[] community = (int[])labels.Clone();
        bool moved = false;
        while (LocalMoving.Run(level, community, search.Factor, random, cancellation))
        {
            moved = true;
            int count = CommunitySearch.Renumber(community);
            for (int v = 0; v < of.Length; v++)
            {
                labels[v] = of[v] = community[of[v]];
            }

            level = level.Aggregate(community, count);
            community = [.. Enumerable.Range(0, count)];
        }

        return moved;
    }
}
