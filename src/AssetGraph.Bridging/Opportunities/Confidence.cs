using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>How well founded an opportunity is. Shown, never scored.</summary>
/// <param name="OldestEvidence">The oldest date on the best route's ties and the matched needs and offers; null where nothing is dated.</param>
/// <param name="NewestEvidence">The newest of these dates.</param>
/// <param name="AssumedTrustShare">The share of hops on both best routes whose trust nobody stated, in [0, 1]; null where there is no route.</param>
/// <param name="Missing">What the data do not say.</param>
public sealed record Confidence(PartialDate? OldestEvidence, PartialDate? NewestEvidence, double? AssumedTrustShare, ValueList<MissingData> Missing);
