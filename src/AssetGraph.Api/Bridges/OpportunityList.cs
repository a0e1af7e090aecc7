using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Bridges;

/// <summary>A page of opportunities, and what it is about.</summary>
/// <param name="Page">The page.</param>
/// <param name="Revision">The revision.</param>
/// <param name="AsAt">The day.</param>
public sealed record OpportunityList(Connection<OpportunityView> Page, int Revision, DateOnly AsAt)
{
    /// <summary>The opportunities.</summary>
    public IEnumerable<OpportunityView> Nodes => Page.Nodes;

    /// <summary>The opportunities with their cursors.</summary>
    public IReadOnlyList<Edge<OpportunityView>> Edges => Page.Edges;

    /// <summary>Where one stands in the list.</summary>
    public PageInfo PageInfo => Page.PageInfo;

    /// <summary>How many there are in all.</summary>
    public int TotalCount => Page.TotalCount;
}
