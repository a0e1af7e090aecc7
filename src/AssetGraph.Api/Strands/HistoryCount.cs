using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>How many enterprises have traded for so long.</summary>
/// <param name="History">How long.</param>
/// <param name="Enterprises">How many.</param>
public sealed record HistoryCount(TradingHistory History, int Enterprises);
