using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>A figure as one source gives it, beside what was aimed for.</summary>
/// <param name="Fact">The figure.</param>
/// <param name="Number">Its value as a number; null where it is none.</param>
/// <param name="Target">Its target as a number; null where there is none.</param>
/// <param name="Attained">Number over target; null where one of them is missing or the target is 0. More than 1 where more came of it than was aimed for.</param>
public sealed record IndicatorFigure(Fact Fact, decimal? Number, decimal? Target, double? Attained);
