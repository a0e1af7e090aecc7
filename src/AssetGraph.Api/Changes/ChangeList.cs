using System.Globalization;
using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Changes;

/// <summary>A page of the change log. It is read from the store page by page, so its cursors are revisions.</summary>
/// <param name="Edges">The changes with their cursors, newest first.</param>
/// <param name="PageInfo">Where one stands in the log.</param>
public sealed record ChangeList(IReadOnlyList<Edge<ChangeView>> Edges, PageInfo PageInfo)
{
    private const string CursorType = "ChangeCursor";

    /// <summary>The changes.</summary>
    public IEnumerable<ChangeView> Nodes => Edges.Select(e => e.Node);

    internal static async Task<ChangeList> ReadAsync(
        ICityStore store, CityScope city, int? first, string? after, PagingOptions paging, CancellationToken cancellationToken)
    {
        var size = first ?? paging.DefaultPageSize;
        if (size < 0 || size > paging.MaxPageSize)
        {
            throw new GraphQLException($"Argument \"first\" is {size}; expected 0 to {paging.MaxPageSize}.", GraphQL.Execution.ErrorCodes.BadUserInput);
        }
        // Nothing past the scope's revision: the whole answer is about one revision.
        var before = after is null ? city.Snapshot.Revision + 1 : RevisionOf(after);
        // One more than asked for tells whether there is a next page.
        var changes = await store.ReadChangesAsync(city.Key, before, size + 1, cancellationToken);
        Edge<ChangeView>[] edges = [.. changes.Take(size).Select(c => new Edge<ChangeView>(new ChangeView(city, c), Cursor(c.Revision)))];
        var pageInfo = new PageInfo(
            HasNextPage: changes.Count > size,
            HasPreviousPage: before <= city.Snapshot.Revision,
            edges.FirstOrDefault()?.Cursor,
            edges.LastOrDefault()?.Cursor);
        return new ChangeList(edges, pageInfo);
    }

    private static string Cursor(int revision) => new NodeId(CursorType, revision.ToString(CultureInfo.InvariantCulture)).ToString();

    private static int RevisionOf(string cursor) =>
        NodeId.TryParse(cursor, out var id) && id.TypeName == CursorType && int.TryParse(id.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : throw new GraphQLException("Argument \"after\" is not a cursor of this list; expected one that an edge or pageInfo gave.", GraphQL.Execution.ErrorCodes.BadUserInput);
}
