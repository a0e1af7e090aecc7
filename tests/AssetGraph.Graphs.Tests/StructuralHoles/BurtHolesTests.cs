using AssetGraph.Graphs.StructuralHoles;

namespace AssetGraph.Graphs.Tests.StructuralHoles;

public sealed class BurtHolesTests
{
    [Fact]
    public void Triangle_with_a_tail_matches_the_hand_calculation()
    {
        //   a - b        ego a: p_ab = p_ac = 1/2; b's ties: a, c: p_bc = 1/2; c's: a, b, d: p_cb = 1/3
        //    \ /         c(a,b) = (1/2 + 1/2 · 1/3)² = 4/9; c(a,c) = (1/2 + 1/2 · 1/2)² = 9/16
        //     c - d      effective size 2 − 2·1/2 = 1
        var d = Drawing.Of("a-b b-c a-c c-d");
        var scores = BurtHoles.Compute(d.Graph);
        Assert.Equal(4.0 / 9 + 9.0 / 16, scores.Constraint[d["a"]], 15);
        Assert.Equal(1, scores.EffectiveSize[d["a"]], 15);
        Assert.Equal(0.5, scores.Efficiency[d["a"]], 15);
        Assert.Equal([1.0, 1, 1, 1], new[] { scores.Constraint[d["d"]], scores.EffectiveSize[d["d"]], scores.Efficiency[d["d"]], scores.Hierarchy[d["d"]] });
    }

    [Fact]
    public void Published_values_of_the_network_of_Burt_and_Borgatti()
    {
        // Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20 (1997), figure 1: effective size of G is 4.67.
        var d = Drawing.Of("A-B A-F A-G A-E E-G F-G B-G B-D D-G C-G");
        Assert.Equal(4.67, BurtHoles.Compute(d.Graph).EffectiveSize[d["G"]], 2);
        Assert.Equal(0.400, BurtHoles.Compute(d.Graph).Constraint[d["G"]], 3);
    }

    [Theory]
    [InlineData(HoleScope.Network, true)]
    [InlineData(HoleScope.Network, false)]
    [InlineData(HoleScope.Ego, true)]
    [InlineData(HoleScope.Ego, false)]
    public void Agrees_with_the_matrix_formula(HoleScope scope, bool weights) => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        var fast = BurtHoles.Compute(graph, new HoleOptions { Scope = scope, UseWeights = weights });
        for (int i = 0; i < graph.VertexCount; i++)
        {
            var (constraint, effective) = Slow(graph, i, scope, weights);
            if (!Near.Same(constraint, fast.Constraint[i]) || !Near.Same(effective, fast.EffectiveSize[i]))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Adding_an_isolate_changes_nobody_elses_score() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var with = BurtHoles.Compute((r with { VertexCount = r.VertexCount + 1 }).Build());
        return BurtHoles.Compute(r.Build()).Constraint.SequenceEqual(with.Constraint.SkipLast(1)) && double.IsNaN(with.Constraint[^1]);
    });

    [Fact]
    public void A_hub_of_many_leaves_is_done_by_halving_with_the_same_result()
    {
        // A star of 2,000 leaves of which neighbours in the list are tied: at a leaf, the hub's list is looked into, not walked.
        var builder = new GraphBuilder(2001);
        for (int v = 1; v <= 2000; v++)
        {
            builder.Add(0, v).Add(v, v == 2000 ? 1 : v + 1);
        }

        // Each leaf has 3 alters of p = 1/3: the hub, through which 2 leaves give 1/3 · 1/3 each, and two leaves that reach it by 1/2000.
        double hub = 1.0 / 3 + 2 * (1.0 / 3 * (1.0 / 3));
        double leaf = 1.0 / 3 + 1.0 / 3 * (1.0 / 2000);
        Assert.Equal(hub * hub + 2 * leaf * leaf, BurtHoles.Compute(builder.Build()).Constraint[7], 14);
    }

    [Fact]
    public void Hierarchy_lies_between_none_and_one() => RandomGraph.Holds(RandomGraph.Any(), r =>
        BurtHoles.Compute(r.Build()).Hierarchy.All(h => double.IsNaN(h) || (h > -1e-12 && h <= 1 + 1e-12)));

    private static (double Constraint, double EffectiveSize) Slow(Graph graph, int ego, HoleScope scope, bool weights)
    {
        int n = graph.VertexCount;
        var s = new double[n, n];
        for (int v = 0; v < n; v++)
        {
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                s[v, graph.Targets[a]] += weights ? graph.Weight(a) : 1;
                s[graph.Targets[a], v] += graph.IsDirected ? weights ? graph.Weight(a) : 1 : 0;
            }
        }

        int[] alters = [.. Enumerable.Range(0, n).Where(j => s[ego, j] > 0)];
        int[] seen = scope == HoleScope.Network ? [.. Enumerable.Range(0, n)] : [ego, .. alters];
        double P(int i, int j) => s[i, j] / seen.Sum(k => s[i, k]);
        double M(int j, int q) => s[j, q] / seen.Max(k => s[j, k]);
        if (alters.Length == 0)
        {
            return (double.NaN, double.NaN);
        }

        double constraint = 0;
        double effective = 0;
        foreach (int j in alters)
        {
            var others = alters.Where(q => q != j).ToList();
            constraint += Math.Pow(P(ego, j) + others.Sum(q => P(ego, q) * P(q, j)), 2);
            effective += 1 - others.Sum(q => P(ego, q) * M(j, q));
        }

        return (constraint, effective);
    }
}
