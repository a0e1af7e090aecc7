using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Bridges;

/// <summary>A page of intermediators, or why there is none.</summary>
/// <param name="Page">The page.</param>
/// <param name="NoneBecause">Why there is none; null where there is one.</param>
public sealed record IntermediatorList(Connection<IntermediatorView> Page, string? NoneBecause)
{
    /// <summary>The intermediators.</summary>
    public IEnumerable<IntermediatorView> Nodes => Page.Nodes;

    /// <summary>The intermediators with their cursors.</summary>
    public IReadOnlyList<Edge<IntermediatorView>> Edges => Page.Edges;

    /// <summary>Where one stands in the list.</summary>
    public PageInfo PageInfo => Page.PageInfo;

    /// <summary>How many there are in all.</summary>
    public int TotalCount => Page.TotalCount;
}
