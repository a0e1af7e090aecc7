using AssetGraph.Bridging.Planning;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Strands;

/// <summary>What would be left of a city's bridges when a programme ends. Safe to use from several threads.</summary>
/// <param name="graph">The city as it is.</param>
public sealed class DependenceCheck(BridgingGraph graph)
{
    /// <summary>Compares the city with itself without the ties that the programme made and without those who are the programme.</summary>
    /// <param name="programmeIds">Assets that go when the programme ends; none when empty. Assets of subtype <c>programme</c> are left out of both sides anyway.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="BridgingException">AG3001 for an asset that the city does not have.</exception>
    /// <remarks>Cost: laying the city out once more, macro–micro efficiency of both, and a search for each bridge that depends.</remarks>
    public Dependence Find(IReadOnlyCollection<string> programmeIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(programmeIds);
        foreach (var id in programmeIds)
        {
            if (graph.Snapshot.Assets.Find(id) is null)
            {
                throw new BridgingException("AG3001", "programme", $"the city has no asset '{id}'", "the id of one of its assets");
            }
        }

        var exclusions = graph.Exclusions with { TiesMadeByProject = true, AssetIds = [.. graph.Exclusions.AssetIds.Concat(programmeIds).Distinct().Order(StringComparer.Ordinal)] };
        var without = BridgingGraph.Of(graph.Snapshot, graph.AsAt, exclusions);
        cancellationToken.ThrowIfCancellationRequested();
        var today = CityState.BridgesOf(graph);
        var left = CityState.BridgesOf(without);
        var (reached, reachedWithout) = (MacroReach.Of(graph), MacroReach.Of(without));
        var cutOff = graph.MicroVertices
            .Where(v => reached.Contains(v))
            .Select(v => graph.Vertices[v])
            .Where(a => without.Vertices.VertexOf(a.Id) is >= 0 and var w && !reachedWithout.Contains(w));
        return new Dependence(
            today.Count,
            [
                .. today.Except(left)
                    .Select(b => DependentOf(without, b.Macro, b.Micro))
                    .OrderBy(d => d.HopsWithout is null ? 0 : 1)
                    .ThenBy(d => d.Macro.Id, StringComparer.Ordinal).ThenBy(d => d.Micro.Id, StringComparer.Ordinal),
            ],
            [.. cutOff],
            graph.EfficiencyToday(cancellationToken),
            without.EfficiencyToday(cancellationToken));
    }

    private DependentBridge DependentOf(BridgingGraph without, string macroId, string microId)
    {
        var (macro, micro) = (graph.Vertices[graph.Vertices.VertexOf(macroId)], graph.Vertices[graph.Vertices.VertexOf(microId)]);
        var (from, to) = (without.Vertices.VertexOf(macroId), without.Vertices.VertexOf(microId));
        var hops = from < 0 || to < 0 ? BreadthFirst.Unreached : BreadthFirst.Between(without.Hops, from, to);
        return new DependentBridge(macro, micro, hops < 0 ? null : hops, macro.Sponsor);
    }
}
