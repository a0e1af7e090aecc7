using AssetGraph.Api.Bridges;
using AssetGraph.Api.Cities;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Introductions;

/// <summary>
/// What an early win makes possible (C21): the other opportunities of the same macro asset, those first whose matter neighbours that of the pair, in a category
/// that the two met in or one beside it.
/// </summary>
internal static class FollowUps
{
    public static IReadOnlyList<OpportunityView> Of(CityScope city, Introduction introduction, int first, CancellationToken cancellationToken)
    {
        if (BridgeAnswers.GraphOf(city, null).Vertices.VertexOf(introduction.MacroId) < 0)
        {
            return [];
        }
        var near = NeighboursOf(city, introduction);
        var query = new OpportunityQuery { MacroIds = [introduction.MacroId] };
        var ranking = BridgeAnswers.RankingOf(city, city.Today, query, cancellationToken);
        return
        [
            .. Enumerable.Range(0, Math.Min(ranking.Count, 200))
                .Select(i => (Index: i, ranking[i].MicroId))
                .Where(x => x.MicroId != introduction.MicroId)
                .Select(x => (x.Index, Near: CategoriesOf(city, x.MicroId).Any(near.Contains)))
                .OrderByDescending(x => x.Near).ThenBy(x => x.Index)
                .Take(first)
                .Select(x => new OpportunityView(city, ranking.Describe(x.Index, cancellationToken), city.Today, query, x.Index + 1)),
        ];
    }

    private static HashSet<string> NeighboursOf(CityScope city, Introduction introduction)
    {
        var macro = CategoriesOf(city, introduction.MacroId).SelectMany(id => WithParent(city, id)).ToHashSet(StringComparer.Ordinal);
        var shared = CategoriesOf(city, introduction.MicroId).SelectMany(id => WithParent(city, id)).Where(macro.Contains).ToHashSet(StringComparer.Ordinal);
        return [.. shared, .. city.Snapshot.Categories.Where(c => c.ParentId is { } parent && shared.Contains(parent)).Select(c => c.Id)];
    }

    private static IEnumerable<string> CategoriesOf(CityScope city, string assetId) => city.Snapshot.NeedsAndOffersOf(assetId).Select(n => n.CategoryId);

    private static IEnumerable<string> WithParent(CityScope city, string id) => city.Snapshot.Categories.Find(id) is { ParentId: { } parent } ? [id, parent] : [id];
}
