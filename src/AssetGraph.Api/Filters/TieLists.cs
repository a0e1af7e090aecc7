using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Filters;

/// <summary>Pages of ties, in the order of their keys.</summary>
internal static class TieLists
{
    public static Connection<TieView> Page(
        CityScope scope, IEnumerable<Tie> ties, TieFilter? filter, int? first, string? after, int? last, string? before, PagingOptions paging) =>
        Connection.From([.. Where(scope, ties, filter).Select(t => new TieView(scope, t))], first, after, last, before, paging);

    private static IEnumerable<Tie> Where(CityScope scope, IEnumerable<Tie> ties, TieFilter? filter)
    {
        if (filter is null)
        {
            return ties;
        }
        var types = filter.Types?.Select(id => scope.KeyOf(EntityKind.TieType, id)).ToHashSet();
        return ties.Where(t =>
            (types is null || types.Contains(t.TypeId))
            && (filter.Strands is null || (t.Strand is { } strand && filter.Strands.Contains(strand)))
            && (filter.MadeByProject is null || t.MadeByProject == filter.MadeByProject)
            && (filter.LivingOn is not { } day || t.LivesOn(day))
            && (filter.MacroMicro is not { } wanted || JoinsMacroAndMicro(scope.Snapshot, t) == wanted));
    }

    private static bool JoinsMacroAndMicro(CitySnapshot city, Tie tie)
    {
        var source = city.ScaleOf(city.Assets.Find(tie.SourceId)!).Scale;
        var target = city.ScaleOf(city.Assets.Find(tie.TargetId)!).Scale;
        return (source, target) is (Scale.Macro, Scale.Micro) or (Scale.Micro, Scale.Macro);
    }
}
