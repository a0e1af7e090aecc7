namespace AssetGraph.Bridging.Matching;

/// <summary>How a need and an offer meet, in numbers.</summary>
internal readonly record struct Likeness(MatchKind Kind, double Similarity, double Weight, int SharedCategory)
{
    public double Contribution => Weight * Similarity;
}
