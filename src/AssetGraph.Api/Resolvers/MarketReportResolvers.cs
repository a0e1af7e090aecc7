using AssetGraph.Api.Records;
using AssetGraph.Api.Strands;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The state of the market. Reads: the report. Fails: numbers out of range. Sees: only who may be suggested.</summary>
[ObjectType("MarketReport")]
public sealed class MarketReportResolvers
{
    /// <summary>Whom to ask.</summary>
    public IEnumerable<AssetView> WithoutOffer([Parent] MarketReportView report, int first) => report.WithoutOffer(first);

    /// <summary>Category by category.</summary>
    public IEnumerable<MarketLineView> Lines([Parent] MarketReportView report, int first) => report.Lines(first);
}
