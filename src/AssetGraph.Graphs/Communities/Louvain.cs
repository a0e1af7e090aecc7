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
    /// <returns>Isolates are communities of one.</returns>
    /// <exception cref="GraphException">AG2005 for a resolution that is not greater than 0.</exception>
    /// <remarks>Cost: about n + m for each level.</remarks>
    public static CommunityResult Find(Graph graph, CommunityOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new CommunityOptions();
        var search = new CommunitySearch(graph, options);
        var random = new SeededRandom(options.Seed);
        var level = search.Bottom;
        int[] labels = search.Singletons();
        int[] community = search.Singletons();
        while (LocalMoving.Run(level, community, search.Factor, random, cancellation))
        {
            int count = CommunitySearch.Renumber(community);
            labels = Array.ConvertAll(labels, v => community[v]);
            level = level.Aggregate(community, count);
            community = [.. Enumerable.Range(0, count)];
        }

        return search.Finish(labels);
    }
}
