using System.Runtime.CompilerServices;
using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Trust;

/// <summary>
/// P* of one asset and many others, both ways: what lies within two hops of the one is found once, and from each other two hops are looked towards it. The same bits
/// as a search of four hops from the one, at the price of the surroundings of both instead of all that lies between. One for each worker; reused without allocation.
/// </summary>
internal sealed class PairStrengths
{
    private readonly OneWay outward;
    private readonly OneWay inward;
    private VertexSet? excluded;

    private PairStrengths(Rows leaving, Rows arriving)
    {
        outward = new OneWay(leaving, arriving);
        inward = new OneWay(arriving, leaving);
    }

    /// <summary>Prepares searches of a network: makes one for each worker.</summary>
    /// <param name="arcs">The directed graph of trust.</param>
    /// <param name="costs">What each arc costs.</param>
    public static Func<PairStrengths> Of(Graph arcs, double[] costs)
    {
        var offsets = new int[arcs.VertexCount + 1];
        var sources = new int[arcs.ArcCount];
        for (var v = 0; v < arcs.VertexCount; v++)
        {
            var row = arcs.InNeighbours(v);
            row.CopyTo(sources.AsSpan(offsets[v]));
            offsets[v + 1] = offsets[v] + row.Length;
        }

        var turned = new double[arcs.ArcCount];
        var ids = arcs.ReverseArcs;
        for (var i = 0; i < turned.Length; i++)
        {
            turned[i] = costs[ids[i]];
        }

        var leaving = new Rows(arcs.Offsets.ToArray(), arcs.Targets.ToArray(), costs);
        var arriving = new Rows(offsets, sources, turned);
        return () => new PairStrengths(leaving, arriving);
    }

    /// <summary>Whom to compare with; forgets the one before.</summary>
    /// <param name="one">The one.</param>
    /// <param name="excluded">Whom no route may visit.</param>
    public void From(int one, VertexSet? excluded = null)
    {
        outward.From(one, excluded);
        inward.From(one, excluded);
        this.excluded = excluded;
    }

    /// <summary>The cost of the best route of at most <see cref="TrustRule.MaxHops"/> hops from one to another that visits nobody excluded, +∞ where there is none.</summary>
    public double Cost(int from, int to, VertexSet? without)
    {
        outward.From(from, without);
        return outward.Cost(to, without);
    }

    /// <summary>The strength of the best route from the one to another, 0 where there is none.</summary>
    public double To(int other) => TrustRule.Strength(outward.Cost(other, excluded));

    /// <summary>The strength of the best route from another to the one, 0 where there is none.</summary>
    public double Back(int other) => TrustRule.Strength(inward.Cost(other, excluded));

    private sealed record Rows(int[] Offsets, int[] Ends, double[] Costs);

    private sealed class OneWay(Rows away, Rows towards)
    {
        private readonly double[] cost = new double[away.Offsets.Length - 1];
        private readonly ulong[] near = new ulong[(away.Offsets.Length + 62) / 64];
        private readonly List<int> met = [];
        private readonly List<double> before = [];

        // Optimised at once: whole cities are scored by a few calls, before the runtime would come to it.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void From(int one, VertexSet? excluded)
        {
            foreach (var v in met)
            {
                near[v >> 6] = 0;
            }

            met.Clear();
            if (excluded?.Contains(one) == true)
            {
                return;
            }

            Offer(one, 0);
            for (var hop = 1; hop <= TrustRule.MaxHops / 2; hop++)
            {
                // A round must not build on what it has found itself, so the costs of the round before are put aside.
                before.Clear();
                foreach (var v in met)
                {
                    before.Add(cost[v]);
                }

                for (var i = 0; i < before.Count; i++)
                {
                    for (var arc = away.Offsets[met[i]]; arc < away.Offsets[met[i] + 1]; arc++)
                    {
                        if (excluded?.Contains(away.Ends[arc]) != true)
                        {
                            Offer(away.Ends[arc], before[i] + away.Costs[arc]);
                        }
                    }
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public double Cost(int other, VertexSet? excluded)
        {
            if (excluded?.Contains(other) == true)
            {
                return double.PositiveInfinity;
            }

            var best = IsNear(other) ? cost[other] : double.PositiveInfinity;
            for (var last = towards.Offsets[other]; last < towards.Offsets[other + 1]; last++)
            {
                // Costs are not negative: nothing that comes before this arc makes the route cheaper.
                var step = towards.Costs[last];
                if (step >= best)
                {
                    continue;
                }

                var w = towards.Ends[last];
                if (excluded?.Contains(w) == true)
                {
                    continue;
                }

                if (IsNear(w))
                {
                    best = Math.Min(best, cost[w] + step);
                }

                for (var arc = towards.Offsets[w]; arc < towards.Offsets[w + 1]; arc++)
                {
                    var x = towards.Ends[arc];
                    if (IsNear(x))
                    {
                        best = Math.Min(best, cost[x] + towards.Costs[arc] + step);
                    }
                }
            }

            return best;
        }

        private bool IsNear(int vertex) => (near[vertex >> 6] >> vertex & 1) != 0;

        private void Offer(int vertex, double offered)
        {
            if (!IsNear(vertex))
            {
                near[vertex >> 6] |= 1UL << vertex;
                met.Add(vertex);
                cost[vertex] = offered;
            }
            else if (offered < cost[vertex])
            {
                cost[vertex] = offered;
            }
        }
    }
}
