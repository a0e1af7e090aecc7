using AssetGraph.Api.Analyses;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The brokers of a run. Reads: what was computed once for this revision. Order: most open two-paths first, equals by key.</summary>
[ObjectType("BrokerageRun")]
public sealed class BrokerageRunResolvers(PagingOptions paging)
{
    /// <summary>The brokers.</summary>
    public Connection<BrokerView> Brokers([Parent] BrokerageRun run, int? first, string? after) => Connection.From(run.Brokers, first, after, options: paging);
}
