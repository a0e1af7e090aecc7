using AssetGraph.Bridging.Opportunities;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Planning;

/// <summary>
/// The ties that together bring macro and micro assets closest, chosen one after the other: each is the one that raises macro–micro efficiency most once those before
/// it are there. Only opportunities are chosen from, so that each is a bridge somebody has a reason to build. Safe to use from several threads.
/// </summary>
/// <param name="graph">The graph to look in.</param>
/// <remarks>
/// Greedy, as nothing better is known that ends: two ties can be worth more together than one by one (a bridge and its next hop), so no bound holds in general.
/// On small cities the best set is found by trying all; see docs/bridging/best-ties.md.
/// </remarks>
public sealed class BestTieFinder(BridgingGraph graph)
{
    /// <summary>The most ties that can be asked for.</summary>
    public const int Most = 50;

    /// <summary>How many opportunities are chosen from where gains are estimated: those of the greatest estimates. Their gains are then exact.</summary>
    public const int MostInLargeCities = 1_000;

    /// <summary>Chooses ties.</summary>
    /// <param name="count">How many, 1 … <see cref="Most"/>.</param>
    /// <param name="query">Which opportunities to choose from; all of them when null.</param>
    /// <param name="progress">Told the share of ties chosen.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The ties in the order chosen; fewer where the opportunities end or no other raises efficiency.</returns>
    /// <exception cref="BridgingException">AG3005 for a count out of range, and for a city whose distances do not fit into memory; what <see cref="OpportunityFinder.Find"/> refuses.</exception>
    /// <remarks>Cost: for each tie chosen, the gains of all candidates anew on the graph brought forward.</remarks>
    public IReadOnlyList<BestTie> Find(int count, OpportunityQuery? query = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        BridgingException.ThrowIfOutside("count", count, 1, Most);
        graph.RequireDistances("best ties");

        var ranking = new OpportunityFinder(graph).Find(query, cancellationToken);
        var pairs = Enumerable.Range(0, ranking.Count).Select(ranking.PairAt);
        if (ranking.AreGainsEstimated)
        {
            pairs = pairs.OrderByDescending(p => p.Rise).ThenBy(p => p.Macro).ThenBy(p => p.Micro).Take(MostInLargeCities);
        }

        // In the order of ids, so that equal gains fall to the first.
        var left = pairs.OrderBy(p => p.Micro).ThenBy(p => p.Macro).ToList();
        var chosen = new List<BestTie>();
        if (left.Count == 0)
        {
            return chosen;
        }

        var efficiency = SubsetEfficiency.Of(graph.Hops, graph.Macro, graph.Micro, cancellationToken);
        var gains = new double[left.Count];
        while (chosen.Count < count && left.Count > 0)
        {
            efficiency.Gains([.. left.Select(p => (p.Macro, p.Micro))], gains, cancellationToken);
            var best = 0;
            for (var i = 1; i < left.Count; i++)
            {
                if (gains[i] > gains[best])
                {
                    best = i;
                }
            }

            if (!(gains[best] > 0))
            {
                break;
            }

            var tie = left[best];
            efficiency = efficiency.With(tie.Macro, tie.Micro, cancellationToken);
            chosen.Add(new BestTie(graph.Vertices[tie.Macro].Id, graph.Vertices[tie.Micro].Id, gains[best], efficiency.Value, tie.Score));
            left.RemoveAt(best);
            progress?.Report((double)chosen.Count / count);
        }

        return chosen;
    }
}
