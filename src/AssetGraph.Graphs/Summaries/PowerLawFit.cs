namespace AssetGraph.Graphs.Summaries;

/// <summary>A power law fitted to the tail of a distribution of whole numbers: P(k) ∝ k^−exponent for k of at least
/// <see cref="From"/>.</summary>
/// <param name="Exponent">The exponent of greatest likelihood; NaN without a fit.</param>
/// <param name="From">Where the tail begins: where the fitted law is nearest to what is there.</param>
/// <param name="Tail">How many numbers lie in the tail.</param>
/// <param name="Distance">The Kolmogorov–Smirnov distance of tail and law, 0 to 1; NaN without a fit.</param>
/// <param name="P">The share of samples of the fitted law that are as far from their own fit or further: below 0.1 the law is ruled out.
/// NaN unless sampled.</param>
public sealed record PowerLawFit(double Exponent, int From, int Tail, double Distance, double P);
