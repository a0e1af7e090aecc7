using AssetGraph.Graphs.StructuralHoles;

namespace AssetGraph.Graphs.Tests.StructuralHoles;

public sealed class HoleSpannersTests
{
    [Fact]
    public void Scores_are_those_of_trying_all_sets_of_communities() => RandomGraph.Holds(RandomGraph.Any(), r =>
    {
        var graph = r.Build();
        int n = graph.VertexCount;
        const int K = 4;
        var partition = new Partition([.. Enumerable.Range(0, n).Select(v => v % K)], ["a", "b", "c", "d"]);
        var options = new SpannerOptions { Start = SpannerStart.Strength };
        double[][] slow = Slow(graph.UnderlyingUndirected(), K, options);
        var scores = HoleSpanners.Find(graph, partition, options);
        return Near.Same([.. slow.Select(i => i.Order().ToArray()[K - 2])], scores.Score)
            && Near.Same([.. slow.Select(i => i.Max())], scores.Importance)
            && Near.Same([.. slow.Select(i => i.Min())], scores.All);
    });

    [Fact]
    public void One_community_leaves_nothing_to_span()
    {
        var scores = HoleSpanners.Find(KarateClub.Graph, new Partition(new int[34], ["all"]));
        Assert.All(scores.Score, s => Assert.Equal(0, s));
        Assert.Equal(0, scores.Rounds);
    }

    // The definition, set by set: 2^k of them.
    private static double[][] Slow(Graph ties, int k, SpannerOptions options)
    {
        var importance = new double[ties.VertexCount][];
        for (int v = 0; v < importance.Length; v++)
        {
            importance[v] = new double[k];
            for (int a = ties.Offsets[v]; a < ties.Offsets[v + 1]; a++)
            {
                importance[v][v % k] += ties.Weight(a);
            }
        }

        int[][] sets = [.. Enumerable.Range(0, 1 << k).Select(m => Enumerable.Range(0, k).Where(i => (m >> i & 1) == 1).ToArray()).Where(s => s.Length > 1)];
        bool grew = true;
        while (grew)
        {
            double[][] passed = [.. importance.Select(own => Enumerable.Range(0, k).Select(i =>
                sets.Where(s => s.Contains(i)).Max(s => options.Alpha * own[i] + (0.5 - Math.Pow(0.5, s.Length)) * s.Min(j => own[j]))).ToArray())];
            grew = false;
            for (int v = 0; v < importance.Length; v++)
            {
                foreach (int u in ties.OutNeighbours(v))
                {
                    for (int i = 0; i < k; i++)
                    {
                        grew |= passed[u][i] - importance[v][i] >= options.Tolerance;
                        importance[v][i] = Math.Max(importance[v][i], passed[u][i]);
                    }
                }
            }
        }

        return importance;
    }
}
