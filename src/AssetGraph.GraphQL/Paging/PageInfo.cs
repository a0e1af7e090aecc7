namespace AssetGraph.GraphQL.Paging;

/// <summary>Where a page lies, by the Relay Cursor Connections specification.</summary>
/// <param name="HasNextPage">Whether edges follow the page.</param>
/// <param name="HasPreviousPage">Whether edges precede the page.</param>
/// <param name="StartCursor">The cursor of the first edge; null for an empty page.</param>
/// <param name="EndCursor">The cursor of the last edge; null for an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
