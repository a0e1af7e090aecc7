using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Planning;

/// <summary>
/// Chooses the connectors for a programme's team: the set K that makes Σ S(M, m) · max T(v; M, m) over v in K large, S and T as of opportunities and intermediators.
/// Safe to use from several threads.
/// </summary>
/// <param name="graph">The graph to look in.</param>
/// <remarks>
/// The sum grows with K and each further member brings no more than they would have brought before (it is monotone and submodular), so choosing one after the other reaches
/// at least 1 − 1/e of the best (Nemhauser, Wolsey and Fisher 1978); the bound that comes with the answer is mostly much nearer.
/// </remarks>
public sealed class ConnectorTeamFinder(BridgingGraph graph)
{
    /// <summary>The largest team.</summary>
    public const int Largest = 50;

    /// <summary>The most opportunities that are looked at.</summary>
    public const int MostOpportunities = 2000;

    /// <summary>Chooses a team.</summary>
    /// <param name="size">How many members, 1 … <see cref="Largest"/>.</param>
    /// <param name="query">Which opportunities the team is for; all of them, balanced, when null.</param>
    /// <param name="opportunities">How many of the best opportunities to look at, 1 … <see cref="MostOpportunities"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The team; smaller where nobody else opens anything. Empty without opportunities.</returns>
    /// <exception cref="BridgingException">AG3005 for numbers out of range; what <see cref="OpportunityFinder.Find"/> refuses.</exception>
    /// <remarks>Who has as many asks open as they can carry is not chosen. Cost: two searches within 2 hops for each opportunity.</remarks>
    public ConnectorTeam Find(int size, OpportunityQuery? query = null, int opportunities = 200, CancellationToken cancellationToken = default)
    {
        BridgingException.ThrowIfOutside("size", size, 1, Largest);
        BridgingException.ThrowIfOutside("opportunities", opportunities, 1, MostOpportunities);
        var pairs = new OpportunityFinder(graph).Find(query, cancellationToken).Take(opportunities).ToArray();
        var worth = Worths(pairs, cancellationToken);
        var chosen = new List<(int Vertex, double Gain)>();
        var best = new double[pairs.Length];
        var gains = worth.Keys.Order().ToDictionary(v => v, v => worth[v].Sum(o => o.Worth));

        // Lazily: what a connector brought before is the most they can bring now.
        var queue = new PriorityQueue<int, (double Gain, int Vertex)>(gains.Select(g => (g.Key, (-g.Value, g.Key))));
        while (chosen.Count < size && queue.TryDequeue(out var v, out _))
        {
            var gain = worth[v].Sum(o => Math.Max(0, o.Worth - best[o.Place]));
            if (gain <= 0)
            {
                continue;
            }

            if (queue.TryPeek(out _, out var next) && (-gain, v).CompareTo(next) > 0)
            {
                queue.Enqueue(v, (-gain, v));
                continue;
            }

            chosen.Add((v, gain));
            foreach (var (place, added) in worth[v])
            {
                best[place] = Math.Max(best[place], added);
            }
        }

        // By submodularity no team exceeds this one's worth with the size best single additions to it.
        var value = best.Sum();
        var additions = worth.Values.Select(w => w.Sum(o => Math.Max(0, o.Worth - best[o.Place]))).OrderDescending().Take(size).Sum();
        return new ConnectorTeam(
            [.. chosen.Select(c => MemberOf(c.Vertex, c.Gain, pairs, worth, chosen))],
            value,
            Math.Min(value + additions, value / (1 - 1 / Math.E)),
            best.Count(b => b > 0),
            pairs.Length,
            worth.Count);
    }

    // S·T of every connector with room for an ask, for each opportunity that they have a route to both sides of.
    private Dictionary<int, List<(int Place, double Worth)>> Worths(RankedPair[] pairs, CancellationToken cancellation)
    {
        var finder = new IntermediatorFinder(graph);
        var trusts = new IReadOnlyList<(int Vertex, double Trust)>[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = cancellation }, i => trusts[i] = finder.TrustedByBoth(pairs[i].MacroId, pairs[i].MicroId));
        var worth = new Dictionary<int, List<(int, double)>>();
        for (var i = 0; i < pairs.Length; i++)
        {
            foreach (var (v, trust) in trusts[i])
            {
                if (OpenAsks(v) >= CapacityOf(v))
                {
                    continue;
                }

                if (!worth.TryGetValue(v, out var list))
                {
                    worth.Add(v, list = []);
                }

                list.Add((i, pairs[i].Score * trust));
            }
        }

        return worth;
    }

    private TeamMember MemberOf(
        int v, double gain, RankedPair[] pairs, Dictionary<int, List<(int Place, double Worth)>> worth, List<(int Vertex, double Gain)> team)
    {
        // What is worth the same through two members falls to the one who was chosen first.
        var place = team.FindIndex(m => m.Vertex == v);
        var openings = worth[v]
            .Where(o => team.Index().All(m => m.Index == place || WorthOf(m.Item.Vertex, o.Place) is var other && (other < o.Worth || (other == o.Worth && m.Index > place))))
            .OrderBy(o => o.Place)
            .Select(o => new TeamOpening(pairs[o.Place].MacroId, pairs[o.Place].MicroId, pairs[o.Place].Score, o.Worth / pairs[o.Place].Score));
        return new TeamMember(graph.Vertices[v].Id, gain, OpenAsks(v), CapacityOf(v), [.. openings]);

        double WorthOf(int member, int opportunity) => worth[member].FirstOrDefault(o => o.Place == opportunity).Worth;
    }

    private int OpenAsks(int v) => graph.Introductions.OpenAsks(graph.Vertices[v].Id);

    private int CapacityOf(int v) => Math.Max(1, graph.Vertices[v].Capacity?.OpenAsks ?? Capacity.DefaultOpenAsks);
}
