using AssetGraph.Domain;

namespace AssetGraph.Bridging.Matching;

/// <summary>A need and an offer that meet.</summary>
/// <param name="Need">The need; its asset gains.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Kind">By what they meet.</param>
/// <param name="Similarity">How alike they are, in (0, 1].</param>
/// <param name="Weight">ω, how telling the thing in common is: its normalised inverse document frequency, in (0, 1].</param>
/// <param name="SharedCategoryId">The nearest category that both lie in; null for <see cref="MatchKind.TagOverlap"/>.</param>
/// <param name="SharedTags">The tags in common, the rarest first.</param>
public sealed record NeedOfferMatch(
    NeedOrOffer Need, NeedOrOffer Offer, MatchKind Kind, double Similarity, double Weight, string? SharedCategoryId, ValueList<string> SharedTags)
{
    /// <summary>What the match adds to fit: ω · similarity.</summary>
    public double Contribution => Weight * Similarity;
}
