using System.Globalization;
using System.Text;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.PeerServer;

[ObjectType("Query")]
public sealed class Queries(PeerData data)
{
    public string Hello() => "world";

    public Task<Asset?> Asset(string id, AssetById assets) => assets.LoadAsync(id);

    public IReadOnlyList<Asset> Assets(int first, int offset) => Slice(data.Assets, offset, first);

    public AssetConnection AssetConnection(int first, string? after, AssetKind? kind)
    {
        var all = kind is { } wanted ? Array.FindAll(data.Assets, asset => asset.Kind == wanted) : data.Assets;
        var start = after is null ? 0 : int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(after)).AsSpan(2), CultureInfo.InvariantCulture) + 1;
        var page = Slice(all, start, first);
        var edges = new Edge<Asset>[page.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge<Asset>(page[i], Cursor(start + i));
        }

        var pageInfo = new PageInfo(
            HasNextPage: start + first < all.Length,
            HasPreviousPage: start > 0,
            StartCursor: edges.Length == 0 ? null : Cursor(start),
            EndCursor: edges.Length == 0 ? null : Cursor(start + edges.Length - 1));
        return new AssetConnection(all.Length, pageInfo, edges);
    }

    private static ArraySegment<Asset> Slice(Asset[] assets, int start, int length)
    {
        start = Math.Clamp(start, 0, assets.Length);
        return new ArraySegment<Asset>(assets, start, Math.Clamp(length, 0, assets.Length - start));
    }

    private static string Cursor(int position) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"c:{position}"));
}
