namespace AssetGraph.GraphQL.Paging;

/// <summary>How connections are cut into pages.</summary>
public sealed class PagingOptions
{
    /// <summary>The number of edges where neither <c>first</c> nor <c>last</c> is given; 10 by default.</summary>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>The largest <c>first</c> or <c>last</c> that is served; more is an error. 50 by default.</summary>
    public int MaxPageSize { get; set; } = 50;

    /// <summary>Whether one of <c>first</c> and <c>last</c> must be given; false by default.</summary>
    public bool RequirePagingBoundaries { get; set; }

    /// <summary>The largest number of ids that <c>nodes(ids:)</c> serves; 50 by default.</summary>
    public int MaxNodeIds { get; set; } = 50;
}
