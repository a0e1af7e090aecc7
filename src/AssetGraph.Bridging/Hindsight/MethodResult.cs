namespace AssetGraph.Bridging.Hindsight;

/// <summary>How well one way of ranking foresaw what came about.</summary>
/// <param name="Name">The method: <c>assetgraph</c>, a baseline, or <c>without-…</c> a factor.</param>
/// <param name="Recall">The share of an anchor's later bridges among its first k, averaged over the anchors that built any.</param>
/// <param name="Precision">The share of an anchor's first k that came about, averaged likewise.</param>
/// <param name="ReciprocalRank">One over the rank of an anchor's first that came about, averaged likewise (MRR).</param>
/// <param name="Ndcg">The discounted gain of an anchor's first k over the best possible, averaged likewise.</param>
/// <param name="AveragePrecision">The area under the precision–recall curve over all pairs of all anchors; to be read beside <see cref="HindsightReport.Prevalence"/>.</param>
public sealed record MethodResult(string Name, Estimate Recall, Estimate Precision, Estimate ReciprocalRank, Estimate Ndcg, double AveragePrecision);
