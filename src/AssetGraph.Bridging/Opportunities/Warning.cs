using AssetGraph.Bridging.Explanations;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>A warning with its sentence and the records it rests on.</summary>
/// <param name="Code">What it warns of.</param>
/// <param name="Statement">The sentence, and the records behind it.</param>
public sealed record Warning(WarningCode Code, Statement Statement);
