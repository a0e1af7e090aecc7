using AssetGraph.Api.Cities;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>Community research.</summary>
public sealed class ResearchReportView
{
    private readonly CityScope scope;
    private readonly ResearchReport report;

    internal ResearchReportView(CityScope scope, ResearchReport report) => (this.scope, this.report) = (scope, report);

    internal IEnumerable<ResearchCommissionView> Commissions(int first) => Slices.Of(report.Commissions, first).Select(c => new ResearchCommissionView(scope, c));

    internal IEnumerable<ResearchLoadView> Researchers(int first) => Slices.Of(report.Researchers, first).Select(r => new ResearchLoadView(scope, r));

    internal IEnumerable<ResearchCoverView> Places(int first) => Slices.Of(report.Places, first).Select(p => new ResearchCoverView(scope, p));
}
