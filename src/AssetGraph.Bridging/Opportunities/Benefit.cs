using AssetGraph.Bridging.Matching;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>What one side gains.</summary>
/// <param name="AssetId">The side that gains.</param>
/// <param name="Scale">Which side it is.</param>
/// <param name="Fit">How well its needs are met, in [0, 1]; 0 where it gains nothing that is recorded.</param>
/// <param name="Matches">Its needs and the offers that meet them, the strongest first; empty where it gains nothing that is recorded.</param>
public sealed record Benefit(string AssetId, Scale Scale, double Fit, ValueList<NeedOfferMatch> Matches);
