namespace AssetGraph.Graphs.Similarity;

/// <summary>A pair without a tie, and how likely one is thought to be.</summary>
/// <param name="From">The smaller vertex.</param>
/// <param name="To">The larger vertex.</param>
/// <param name="Score">By the method; greater than 0.</param>
public readonly record struct LinkScore(int From, int To, double Score);
