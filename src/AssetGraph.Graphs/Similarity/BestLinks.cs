namespace AssetGraph.Graphs.Similarity;

/// <summary>Keeps the best so many pairs: higher scores first, equal scores by smaller vertices.</summary>
internal sealed class BestLinks(int count)
{
    // The worst on top.
    private readonly PriorityQueue<LinkScore, LinkScore> kept = new(Comparer<LinkScore>.Create((a, b) => -Compare(a, b)));

    /// <summary>The score a pair must reach to be kept; −∞ while there is room.</summary>
    public double Least => kept.Count < count ? double.NegativeInfinity : kept.Peek().Score;

    public void Offer(LinkScore link)
    {
        if (kept.Count < count)
        {
            kept.Enqueue(link, link);
        }
        else if (Compare(link, kept.Peek()) < 0)
        {
            kept.EnqueueDequeue(link, link);
        }
    }

    public IReadOnlyList<LinkScore> Sorted() => [.. kept.UnorderedItems.Select(i => i.Element).Order(Comparer<LinkScore>.Create(Compare))];

    private static int Compare(LinkScore a, LinkScore b)
    {
        int order = b.Score.CompareTo(a.Score);
        order = order != 0 ? order : a.From.CompareTo(b.From);
        return order != 0 ? order : a.To.CompareTo(b.To);
    }
}
