namespace AssetGraph.Graphs.Similarity;

/// <summary>Which ties are missing, judged by the ties there are (Liben-Nowell and Kleinberg 2007; Lü and Zhou 2011).</summary>
public static class LinkPrediction
{
    /// <summary>Lists the best pairs without a tie, on the underlying undirected graph, weights ignored.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="options">How to score; null for the conventions.</param>
    /// <param name="cancellation">Stops the work between vertices.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>Pairs with a score greater than 0, best first, equal scores by smaller vertices.</returns>
    /// <exception cref="GraphException">AG2005 for a count below 1 or a parameter out of range.</exception>
    /// <remarks>
    /// Cost: by common neighbours the two-paths from each vertex of <see cref="LinkPredictionOptions.From"/>; local paths m, Katz and
    /// rooted PageRank m for each round, for each such vertex. Never all pairs in memory.
    /// </remarks>
    public static IReadOnlyList<LinkScore> Find(
        Graph graph, LinkPredictionOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new LinkPredictionOptions();
        if (options.Count < 1)
        {
            throw new GraphException("AG2005", "count", $"{options.Count} is too few", "1 or more");
        }

        var ties = graph.UnderlyingUndirected().WithoutWeights();
        var best = new BestLinks(options.Count);
        if (options.Method == LinkMethod.PreferentialAttachment)
        {
            PreferentialAttachment(ties, options, best, cancellation);
            return best.Sorted();
        }

        var scorer = new LinkScorer(ties, options, cancellation);
        var isTied = new VertexSet(ties.VertexCount);
        for (int x = 0; x < ties.VertexCount; x++)
        {
            cancellation.ThrowIfCancellationRequested();
            bool from = options.From?.Contains(x) ?? true;
            bool to = options.To?.Contains(x) ?? true;
            if (!from && !to)
            {
                continue;
            }

            foreach (int u in ties.OutNeighbours(x))
            {
                isTied.Add(u);
            }

            foreach (int y in scorer.From(x))
            {
                if (y > x && !isTied.Contains(y) && ((from && (options.To?.Contains(y) ?? true)) || (to && (options.From?.Contains(y) ?? true))))
                {
                    double score = scorer.Score(x, y);
                    if (score > 0)
                    {
                        best.Offer(new LinkScore(x, y, score));
                    }
                }
            }

            foreach (int u in ties.OutNeighbours(x))
            {
                isTied.Remove(u);
            }

            progress?.Report((x + 1.0) / ties.VertexCount);
        }

        return best.Sorted();
    }

    // Both lists by falling degree: as soon as a product cannot be kept, none after it can.
    private static void PreferentialAttachment(Graph ties, LinkPredictionOptions options, BestLinks best, CancellationToken cancellation)
    {
        int[] byDegree = [.. Enumerable.Range(0, ties.VertexCount).Where(v => ties.OutDegree(v) > 0).OrderByDescending(ties.OutDegree)];
        foreach (int x in byDegree.Where(v => options.From?.Contains(v) ?? true))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int y in byDegree)
            {
                double score = (double)ties.OutDegree(x) * ties.OutDegree(y);
                if (score < best.Least)
                {
                    break;
                }

                bool other = options.To?.Contains(y) ?? true;
                bool metBefore = y < x && other && (options.From?.Contains(y) ?? true) && (options.To?.Contains(x) ?? true);
                if (x != y && other && !metBefore && ties.FindArc(x, y) < 0)
                {
                    best.Offer(new LinkScore(Math.Min(x, y), Math.Max(x, y), score));
                }
            }
        }
    }
}
