using AssetGraph.Graphs.Brokerage;
using AssetGraph.Graphs.Mixing;

namespace AssetGraph.Graphs.Tests.Brokerage;

public sealed class BrokerageRolesTests
{
    [Fact]
    public void Counts_are_those_of_trying_all_triples() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        int n = graph.VertexCount;
        var partition = new Partition([.. Enumerable.Range(0, n).Select(v => v % 3)], ["x", "y", "z"]);
        var counts = BrokerageRoles.Compute(graph, partition).Counts;
        for (int j = 0; j < n; j++)
        {
            var slow = new double[5];
            for (int i = 0; i < n; i++)
            {
                for (int k = 0; k < n; k++)
                {
                    if (i != k && i != j && j != k && graph.FindArc(i, j) >= 0 && graph.FindArc(j, k) >= 0 && graph.FindArc(i, k) < 0)
                    {
                        var role = (i % 3 == j % 3, j % 3 == k % 3, i % 3 == k % 3) switch
                        {
                            (true, true, _) => BrokerageRole.Coordinator,
                            (true, false, _) => BrokerageRole.Representative,
                            (false, true, _) => BrokerageRole.Gatekeeper,
                            (false, false, true) => BrokerageRole.Itinerant,
                            _ => BrokerageRole.Liaison,
                        };
                        slow[(int)role] += graph.IsDirected || role is BrokerageRole.Representative or BrokerageRole.Gatekeeper ? 1 : 0.5;
                    }
                }
            }

            if (!Enumerable.Range(0, 5).All(x => counts.ByRole[x][j] == slow[x]))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void P_values_repeat_with_the_seed_and_the_roles_of_a_lone_group_are_never_extreme()
    {
        var options = new BrokerageOptions { Permutations = 200, Seed = 7 };
        var once = BrokerageRoles.Compute(KarateClub.Graph, KarateClub.Clubs, options);
        var again = BrokerageRoles.Compute(KarateClub.Graph, KarateClub.Clubs, options);
        Assert.Equal(once.Upper[BrokerageRole.Liaison], again.Upper[BrokerageRole.Liaison]);
        Assert.All(once.Upper.ByRole.SelectMany(u => u), p => Assert.InRange(p, 1.0 / 201, 1.0));

        var oneGroup = new Partition(new int[34], ["all"]);
        Assert.All(BrokerageRoles.Compute(KarateClub.Graph, oneGroup, options).Upper[BrokerageRole.Coordinator], p => Assert.Equal(1.0, p));
    }

    [Fact]
    public void Moments_of_the_ei_index_are_those_of_all_relabellings()
    {
        // All 20 ways to give two groups of three to six vertices, ties with weights.
        var graph = Drawing.Of("a-b:1 b-c:2 c-d:1 d-e:3 e-f:1 a-c:1 b-e:2").Graph;
        var all = new List<double>();
        for (int mask = 0; mask < 64; mask++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)mask) == 3)
            {
                all.Add(EIIndex.Compute(graph, Of(mask)).Index);
            }
        }

        var scores = EIIndex.Compute(graph, Of(0b000111), new EIOptions { Permutations = 2000 });
        double mean = all.Average();
        Assert.Equal(mean, scores.Expected, 12);
        Assert.Equal(Math.Sqrt(all.Average(x => (x - mean) * (x - mean))), scores.StandardDeviation, 12);

        // p-values from draws against those from all relabellings: 2,000 draws are off by 0.045 once in thousands of seeds, and the seed is fixed.
        Assert.Equal(all.Count(x => x >= scores.Index - 1e-12) / 20.0, scores.Upper, 0.045);
        Assert.Equal(all.Count(x => x <= scores.Index + 1e-12) / 20.0, scores.Lower, 0.045);

        static Partition Of(int mask) => new([.. Enumerable.Range(0, 6).Select(v => mask >> v & 1)], ["x", "y"]);
    }
}
