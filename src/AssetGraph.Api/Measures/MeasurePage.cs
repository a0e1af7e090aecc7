using AssetGraph.Api.Cities;
using AssetGraph.Api.Filters;
using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Measures;

/// <summary>A run with the page of values that was asked for.</summary>
/// <param name="Run">The run.</param>
/// <param name="Values">The page.</param>
public sealed record MeasurePage(MeasureRun Run, Connection<MeasureValueView> Values)
{
    /// <summary>The values of the assets that pass the filter, in order, from <paramref name="after"/> on.</summary>
    internal static MeasurePage Of(CityScope scope, MeasureRun run, AssetFilter? filter, MeasureOrder order, int? first, string? after, PagingOptions paging)
    {
        var values = AssetLists.Where(scope, filter).Select(a => run.ValueOf(scope.View(a)));
        IEnumerable<MeasureValueView> sorted = order switch
        {
            MeasureOrder.ValueAsc => values.OrderBy(v => v.Value ?? double.PositiveInfinity),
            MeasureOrder.Name => values.OrderBy(v => v.Asset.Name, StringComparer.OrdinalIgnoreCase),
            _ => values.OrderByDescending(v => v.Value ?? double.NegativeInfinity),
        };
        return new MeasurePage(run, Connection.From([.. sorted], first, after, options: paging));
    }
}
