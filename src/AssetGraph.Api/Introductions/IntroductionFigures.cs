using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Domain;

namespace AssetGraph.Api.Introductions;

/// <summary>What came of a city's introductions.</summary>
public sealed record IntroductionFigures(
    int Total, int Open, int Introduced, int TieFormed, int Declined, double? Success, IReadOnlyList<IntermediatorRecord> ByIntermediator)
{
    internal static IntroductionFigures Of(CityScope city)
    {
        var all = city.Snapshot.Introductions;
        var (made, declined) = (CountOf(IntroductionStatus.TieFormed), CountOf(IntroductionStatus.Declined));
        return new IntroductionFigures(
            all.Count,
            all.Count(i => i.IsOpen),
            CountOf(IntroductionStatus.Introduced),
            made,
            declined,
            made + declined == 0 ? null : (double)made / (made + declined),
            [
                .. all.SelectMany(i => i.IntermediatorIds.Select(id => (Id: id, Introduction: i)))
                    .GroupBy(x => x.Id, x => x.Introduction)
                    .Select(g => new IntermediatorRecord(
                        city.AssetByKey(g.Key), g.Count(i => i.IsOpen), g.Count(i => i.Status == IntroductionStatus.TieFormed), g.Count(i => i.Status == IntroductionStatus.Declined)))
                    .OrderByDescending(r => r.TieFormed).ThenByDescending(r => r.Open).ThenBy(r => r.Asset.Key, StringComparer.Ordinal),
            ]);

        int CountOf(IntroductionStatus status) => all.Count(i => i.Status == status);
    }
}

/// <summary>What came of the introductions that one was asked for.</summary>
public sealed record IntermediatorRecord(AssetView Asset, int Open, int TieFormed, int Declined);
