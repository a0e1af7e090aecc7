using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>What all sources say of one thing. Where they conflict they stand side by side; none is picked (C55, C56).</summary>
/// <param name="Label">What it is a figure of, in the words of the first.</param>
/// <param name="Figures">The figures, by id.</param>
/// <param name="InConflict">Whether a source is said to conflict with another, or two give different values of the same label, unit, period and scope.</param>
public sealed record Indicator(string Label, ValueList<IndicatorFigure> Figures, bool InConflict);
