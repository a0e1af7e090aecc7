namespace AssetGraph.GraphQL.Paging;

/// <summary>A page of a list, in the shape of the Relay Cursor Connections specification.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <param name="edges">The edges of the page.</param>
/// <param name="pageInfo">Where the page lies.</param>
/// <param name="totalCount">The number of all elements, on this page and others.</param>
public sealed class Connection<T>(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo, int totalCount)
{
    /// <summary>The edges of the page, in the order of the list.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; } = edges;

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo { get; } = pageInfo;

    /// <summary>The number of all elements, on this page and others.</summary>
    public int TotalCount { get; } = totalCount;

    /// <summary>The elements of the page without their cursors.</summary>
    public IEnumerable<T> Nodes => Edges.Select(edge => edge.Node);
}
