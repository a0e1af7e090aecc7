using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>How far research has come in a place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Assets">How many assets are at home in it or in a place within it.</param>
/// <param name="Involved">How many of these have a tie <c>researches-with</c>, over or not.</param>
public sealed record ResearchCover(Place Place, int Assets, int Involved)
{
    /// <summary>The share involved, in [0, 1]; null where nobody is at home.</summary>
    public double? Share => Assets == 0 ? null : (double)Involved / Assets;
}
