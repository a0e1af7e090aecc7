using AssetGraph.Api.Analyses;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The communities of a run. Reads: what was computed once for this revision. Order: largest first.</summary>
[ObjectType("CommunityRun")]
public sealed class CommunityRunResolvers(PagingOptions paging)
{
    /// <summary>The communities.</summary>
    public Connection<CommunityView> Communities([Parent] CommunityRun run, int? first, string? after) => Connection.From(run.All, first, after, options: paging);
}
