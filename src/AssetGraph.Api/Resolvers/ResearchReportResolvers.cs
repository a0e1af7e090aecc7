using AssetGraph.Api.Strands;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The lists of a report on research. Reads: the report. Fails: numbers out of range. Sees: only who may be suggested.</summary>
[ObjectType("ResearchReport")]
public sealed class ResearchReportResolvers
{
    /// <summary>Who commissioned what from whom.</summary>
    public IEnumerable<ResearchCommissionView> Commissions([Parent] ResearchReportView report, int first) => report.Commissions(first);

    /// <summary>What rests on whom.</summary>
    public IEnumerable<ResearchLoadView> Researchers([Parent] ResearchReportView report, int first) => report.Researchers(first);

    /// <summary>How far research has come in each place.</summary>
    public IEnumerable<ResearchCoverView> Places([Parent] ResearchReportView report, int first) => report.Places(first);
}
