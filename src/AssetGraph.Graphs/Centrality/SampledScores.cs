namespace AssetGraph.Graphs.Centrality;

/// <summary>Betweenness from sampled paths.</summary>
/// <param name="Raw">An estimate on the scale of <see cref="Betweenness"/>.</param>
/// <param name="Normalised">Raw divided by (n − 1)(n − 2)/2, directed (n − 1)(n − 2).</param>
/// <param name="Samples">How many paths were drawn.</param>
/// <param name="RawError">With probability 1 − δ no vertex's raw value is further off than this: ε·n(n − 1)/2, directed ε·n(n − 1).</param>
public sealed record SampledScores(double[] Raw, double[] Normalised, int Samples, double RawError);
