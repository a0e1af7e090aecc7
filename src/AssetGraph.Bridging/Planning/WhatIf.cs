using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Planning;

/// <summary>What a change would do: a tie that comes or goes, an asset that leaves, a programme that ends.</summary>
/// <param name="Before">The city as it is.</param>
/// <param name="After">The city as it would be.</param>
/// <param name="Shifts">Every pair that is among the first of either list and moved or changed its score, by its better rank.</param>
/// <param name="Built">Macro–micro pairs that would be joined and are not, by id.</param>
/// <param name="Lost">Macro–micro pairs that would no longer be joined, by id.</param>
/// <param name="CutOff">Micro assets that would no longer reach any macro asset, by id. Who leaves is not among them.</param>
/// <param name="JoinedUp">Micro assets that would reach one and do not today, by id.</param>
public sealed record WhatIf(
    CityState Before,
    CityState After,
    ValueList<OpportunityShift> Shifts,
    ValueList<(string MacroId, string MicroId)> Built,
    ValueList<(string MacroId, string MicroId)> Lost,
    ValueList<string> CutOff,
    ValueList<string> JoinedUp)
{
    /// <summary>The longest list that can be compared.</summary>
    public const int LongestList = 500;

    // Gains are sums of many small numbers, in another order in another city.
    private const double Noise = 1e-9;

    /// <summary>Holds two states of a city against each other.</summary>
    /// <param name="before">The city as it is.</param>
    /// <param name="after">As it would be.</param>
    /// <param name="query">The list to compare; balanced and unfiltered when null.</param>
    /// <param name="listLength">How many of each list to compare, 1 … <see cref="LongestList"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="BridgingException">AG3005 for a length out of range; what <see cref="OpportunityFinder.Find"/> refuses.</exception>
    /// <remarks>Cost: scoring both cities. Gain is relative to the greatest of its city, so a score can change though nothing near it did.</remarks>
    public static WhatIf Compare(BridgingGraph before, BridgingGraph after, OpportunityQuery? query = null, int listLength = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        BridgingException.ThrowIfOutside("listLength", listLength, 1, LongestList);

        var (was, becomes) = (CityState.BridgesOf(before), CityState.BridgesOf(after));
        var (reachedBefore, reachedAfter) = (Reached(before), Reached(after));
        return new WhatIf(
            CityState.Of(before, cancellationToken),
            CityState.Of(after, cancellationToken),
            Moves(before, after, query, listLength, cancellationToken),
            Sorted(becomes.Except(was)),
            Sorted(was.Except(becomes)),
            [.. reachedBefore.Where(id => !reachedAfter.Contains(id) && after.Vertices.VertexOf(id) >= 0).Order(StringComparer.Ordinal)],
            [.. reachedAfter.Where(id => !reachedBefore.Contains(id)).Order(StringComparer.Ordinal)]);

        static ValueList<(string, string)> Sorted(IEnumerable<(string Macro, string Micro)> pairs) =>
            [.. pairs.OrderBy(p => p.Macro, StringComparer.Ordinal).ThenBy(p => p.Micro, StringComparer.Ordinal)];
    }

    private static HashSet<string> Reached(BridgingGraph graph)
    {
        var reached = MacroReach.Of(graph);
        return [.. graph.MicroVertices.Where(reached.Contains).Select(v => graph.Vertices[v].Id)];
    }

    private static ValueList<OpportunityShift> Moves(BridgingGraph before, BridgingGraph after, OpportunityQuery? query, int length, CancellationToken cancellation)
    {
        var (old, now) = (Ranks(before), Ranks(after));
        var first = old.Where(p => p.Value.Rank <= length).Concat(now.Where(p => p.Value.Rank <= length)).Select(p => p.Key).Distinct();
        return
        [
            .. first
                .Select(pair => (pair.Macro, pair.Micro, Old: At(old, pair), Now: At(now, pair)))
                .Where(p => p.Old?.Rank != p.Now?.Rank || Math.Abs((p.Old?.Score ?? 0) - (p.Now?.Score ?? 0)) > Noise)
                .OrderBy(p => Math.Min(p.Old?.Rank ?? int.MaxValue, p.Now?.Rank ?? int.MaxValue))
                .ThenBy(p => p.Macro, StringComparer.Ordinal).ThenBy(p => p.Micro, StringComparer.Ordinal)
                .Select(p => new OpportunityShift(p.Macro, p.Micro, p.Old?.Rank, p.Now?.Rank, p.Old?.Score, p.Now?.Score)),
        ];

        Dictionary<(string Macro, string Micro), (int Rank, double Score)> Ranks(BridgingGraph graph) =>
            new OpportunityFinder(graph).Find(query, cancellation).Select((p, i) => (p, i)).ToDictionary(x => (x.p.MacroId, x.p.MicroId), x => (x.i + 1, x.p.Score));

        static (int Rank, double Score)? At(Dictionary<(string, string), (int Rank, double Score)> ranks, (string, string) pair) =>
            ranks.TryGetValue(pair, out var found) ? found : null;
    }
}
