namespace AssetGraph.Bridging.Hindsight;

/// <summary>What one anchor's ranking says of its later bridges.</summary>
/// <param name="Recall">The share of them among the first k.</param>
/// <param name="Precision">The share of the first k that came about.</param>
/// <param name="ReciprocalRank">One over the rank of the first.</param>
/// <param name="Ndcg">The discounted gain over the best possible.</param>
/// <param name="Ranks">Their ranks, from 1, in the order of the bridges.</param>
internal sealed record AnchorRanks(double Recall, double Precision, double ReciprocalRank, double Ndcg, int[] Ranks)
{
    public static AnchorRanks Of(int[] ranks, int k)
    {
        var sorted = ranks.Order().ToArray();
        var hits = sorted.Count(r => r <= k);
        var gain = sorted.Where(r => r <= k).Sum(r => 1 / Math.Log2(r + 1));
        var best = Enumerable.Range(1, Math.Min(k, sorted.Length)).Sum(r => 1 / Math.Log2(r + 1));
        return new AnchorRanks((double)hits / sorted.Length, (double)hits / k, 1.0 / sorted[0], gain / best, ranks);
    }
}
