using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>A macro–micro pair that is joined today and would not be without the programme.</summary>
/// <param name="Macro">The macro side.</param>
/// <param name="Micro">The micro side.</param>
/// <param name="HopsWithout">How many hops of trust would still lead from one to the other; null where none would.</param>
/// <param name="Sponsor">Who backs bridges on the macro side, or null: then nobody there is on record who would keep it (C52).</param>
public sealed record DependentBridge(Asset Macro, Asset Micro, int? HopsWithout, string? Sponsor);
