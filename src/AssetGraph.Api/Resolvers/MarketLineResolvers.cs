using AssetGraph.Api.Records;
using AssetGraph.Api.Strands;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The market in one category. Reads: the report. Fails: numbers out of range. Sees: only who may be suggested.</summary>
[ObjectType("MarketLine")]
public sealed class MarketLineResolvers
{
    /// <summary>Who offers.</summary>
    public IEnumerable<AssetView> Suppliers([Parent] MarketLineView line, int first) => line.Suppliers(first);
}
