namespace AssetGraph.Api.Analyses;

/// <summary>How often an asset brokers in one role.</summary>
/// <param name="Count">Open two-paths brokered.</param>
/// <param name="Expected">What chance would bring.</param>
/// <param name="Z">How many standard deviations the count is from that; null where there is no deviation.</param>
/// <param name="P">The share of random relabellings with as many or more; null without any.</param>
public sealed record RoleView(double Count, double Expected, double? Z, double? P);
