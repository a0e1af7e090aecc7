using AssetGraph.Api.Analyses;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The pairs of a run. Reads: what was computed once for this revision. Order: best first.</summary>
[ObjectType("LinkPredictionRun")]
public sealed class LinkPredictionRunResolvers(PagingOptions paging)
{
    /// <summary>The pairs.</summary>
    public Connection<LinkPredictionView> Predictions([Parent] LinkPredictionRun run, int? first, string? after) => Connection.From(run.Predictions, first, after, options: paging);
}
