using AssetGraph.Api.Records;

namespace AssetGraph.Api.Analyses;

/// <summary>The brokerage of one asset.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Group">Its group.</param>
/// <param name="Total">All roles together.</param>
/// <param name="Coordinator">Between two of its own group.</param>
/// <param name="Itinerant">Between two of one other group.</param>
/// <param name="Representative">From its own group to another.</param>
/// <param name="Gatekeeper">From another group to its own.</param>
/// <param name="Liaison">Between two other groups.</param>
public sealed record BrokerView(
    AssetView Asset, string Group, RoleView Total, RoleView Coordinator, RoleView Itinerant, RoleView Representative, RoleView Gatekeeper, RoleView Liaison);
