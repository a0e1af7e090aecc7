using AssetGraph.Domain;
using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Planning;

/// <summary>What a city's network looks like to bridging, in figures.</summary>
/// <param name="Macro">How many macro assets take part.</param>
/// <param name="Micro">How many micro assets.</param>
/// <param name="Ties">How many pairs of assets trust joins.</param>
/// <param name="Bridges">How many pairs of a macro and a micro asset a living tie joins.</param>
/// <param name="Opportunities">How many pairs without one have a need that meets an offer.</param>
/// <param name="Efficiency">Macro–micro efficiency, in [0, 1]; NaN where a side is empty.</param>
/// <param name="EIIndex">The E–I index by scale, in [−1, 1]: 1 where all ties lead across; NaN without ties.</param>
/// <param name="CutOff">How many micro assets reach no macro asset.</param>
public sealed record CityState(int Macro, int Micro, int Ties, int Bridges, int Opportunities, double Efficiency, double EIIndex, int CutOff)
{
    internal static CityState Of(BridgingGraph graph, CancellationToken cancellation)
    {
        var scales = new Partition(
            [.. Enumerable.Range(0, graph.Vertices.Count).Select(v => (int)graph.ScaleOf(v))], Enum.GetNames<Scale>());
        var bridges = BridgesOf(graph).Count;
        return new CityState(
            graph.MacroVertices.Length,
            graph.MicroVertices.Length,
            graph.Hops.TieCount,
            bridges,
            graph.Candidates(cancellation).Count,
            graph.EfficiencyToday(cancellation),
            Graphs.Mixing.EIIndex.Compute(graph.Hops.WithoutWeights(), scales, cancellation: cancellation).Index,
            graph.MicroVertices.Length - graph.MicroVertices.Count(MacroReach.Of(graph).Contains));
    }

    /// <summary>The macro–micro pairs that a living tie joins, macro first.</summary>
    internal static HashSet<(string Macro, string Micro)> BridgesOf(BridgingGraph graph) =>
    [
        .. graph.LivingTies
            .Where(t => !graph.SpeaksAgainst(t.Tie))
            .Select(t => graph.ScaleOf(t.Source) == Scale.Macro ? (Macro: t.Source, Micro: t.Target) : (Macro: t.Target, Micro: t.Source))
            .Where(t => graph.ScaleOf(t.Macro) == Scale.Macro && graph.ScaleOf(t.Micro) == Scale.Micro)
            .Select(t => (graph.Vertices[t.Macro].Id, graph.Vertices[t.Micro].Id)),
    ];
}
