using AssetGraph.Api.Analyses;
using AssetGraph.Api.Records;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The members of a community. Reads: what was computed once for this revision. Order: by key.</summary>
[ObjectType("Community")]
public sealed class CommunityResolvers(PagingOptions paging)
{
    /// <summary>The members.</summary>
    public Connection<AssetView> Members([Parent] CommunityView community, int? first, string? after) => Connection.From(community.All, first, after, options: paging);
}
