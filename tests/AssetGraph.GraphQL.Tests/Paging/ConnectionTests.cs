using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.GraphQL.Tests.Paging;

public sealed class ConnectionTests
{
    // Items 0 to 9; a cursor "after 2" leaves 3 to 9, and so on.
    private static readonly int[] Items = [.. Enumerable.Range(0, 10)];

    [Theory]
    [InlineData(3, null, null, null, "0,1,2", true, false)]
    [InlineData(3, 2, null, null, "3,4,5", true, true)]
    [InlineData(3, 8, null, null, "9", false, true)]
    [InlineData(null, null, 3, null, "7,8,9", false, true)]
    [InlineData(null, null, 3, 3, "0,1,2", true, false)]
    [InlineData(null, 1, null, 5, "2,3,4", true, true)]
    [InlineData(4, null, 2, null, "2,3", true, true)]
    [InlineData(0, null, null, null, "", true, false)]
    [InlineData(50, null, null, null, "0,1,2,3,4,5,6,7,8,9", false, false)]
    [InlineData(3, 9, null, null, "", false, true)]
    public void A_page_follows_the_relay_algorithm(int? first, int? after, int? last, int? before, string expected, bool hasNext, bool hasPrevious)
    {
        var cursors = Connection.From(Items, 10).Edges.Select(edge => edge.Cursor).ToArray();
        var page = Connection.From(Items, first, after is { } a ? cursors[a] : null, last, before is { } b ? cursors[b] : null);
        Assert.Equal(expected, string.Join(',', page.Nodes));
        Assert.Equal((hasNext, hasPrevious), (page.PageInfo.HasNextPage, page.PageInfo.HasPreviousPage));
        Assert.Equal(page.Edges.Count == 0 ? null : page.Edges[0].Cursor, page.PageInfo.StartCursor);
        Assert.Equal(page.Edges.Count == 0 ? null : page.Edges[^1].Cursor, page.PageInfo.EndCursor);
        Assert.Equal(10, page.TotalCount);
    }

    [Fact]
    public void Pages_one_after_the_other_show_every_item_once_in_order() =>
        Prop.ForAll(Gen.Choose(0, 200).ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (count, size) =>
        {
            var items = Enumerable.Range(0, count).ToArray();
            var forwards = new List<int>();
            string? cursor = null;
            Connection<int> page;
            do
            {
                page = Connection.From(items, first: size, after: cursor);
                forwards.AddRange(page.Nodes);
                cursor = page.PageInfo.EndCursor;
            }
            while (page.PageInfo.HasNextPage);

            var backwards = new List<int>();
            cursor = null;
            do
            {
                page = Connection.From(items, last: size, before: cursor);
                backwards.InsertRange(0, page.Nodes);
                cursor = page.PageInfo.StartCursor;
            }
            while (page.PageInfo.HasPreviousPage);

            return forwards.SequenceEqual(items) && backwards.SequenceEqual(items);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1, null, "Argument \"first\" is -1; expected 0 or more.")]
    [InlineData(null, -2, "Argument \"last\" is -2; expected 0 or more.")]
    [InlineData(51, null, "Argument \"first\" is 51; expected at most 50.")]
    public void A_size_out_of_range_is_refused(int? first, int? last, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLException>(() => Connection.From(Items, first, null, last)).Message);

    [Fact]
    public void A_boundary_can_be_required() =>
        Assert.Throws<GraphQLException>(() => Connection.From(Items, options: new PagingOptions { RequirePagingBoundaries = true }));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("YwAAAAI8bh")]
    [InlineData("not a cursor at all, but something very long that goes on and on")]
    public void A_text_that_is_no_cursor_is_refused(string cursor) =>
        Assert.StartsWith("Argument \"after\"", Assert.Throws<GraphQLException>(() => Connection.From(Items, 1, cursor)).Message, StringComparison.Ordinal);
}
