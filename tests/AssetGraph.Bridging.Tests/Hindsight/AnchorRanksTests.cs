using AssetGraph.Bridging.Hindsight;

namespace AssetGraph.Bridging.Tests.Hindsight;

public sealed class AnchorRanksTests
{
    [Fact]
    public void The_figures_of_an_anchor_match_the_hand_calculation()
    {
        // Three bridges at ranks 2, 5 and 40; the first ten count.
        var ranks = AnchorRanks.Of([40, 2, 5], k: 10);

        Assert.Equal(2.0 / 3, ranks.Recall, 12);
        Assert.Equal(0.2, ranks.Precision, 12);
        Assert.Equal(0.5, ranks.ReciprocalRank, 12);

        // (1/log₂3 + 1/log₂6) / (1/log₂2 + 1/log₂3 + 1/log₂4)
        Assert.Equal((1 / Math.Log2(3) + 1 / Math.Log2(6)) / (1 + 1 / Math.Log2(3) + 0.5), ranks.Ndcg, 12);
    }

    [Fact]
    public void The_best_ranking_has_gain_1_even_where_there_are_more_bridges_than_places()
    {
        var ranks = AnchorRanks.Of([1, 2, 3], k: 2);

        Assert.Equal(1, ranks.Ndcg, 12);
        Assert.Equal(2.0 / 3, ranks.Recall, 12);
    }

    [Fact]
    public void An_interval_of_equal_anchors_is_a_point_and_undefined_ones_are_passed_over()
    {
        var bootstrap = new Bootstrap(anchors: 3, resamples: 200, seed: 1);

        Assert.Equal(new Estimate(0.5, 0.5, 0.5), bootstrap.Mean([0.5, 0.5, 0.5]));
        Assert.Equal(0.5, bootstrap.Mean([0.25, double.NaN, 0.75]).Value, 12);
        Assert.True(double.IsNaN(bootstrap.Mean([double.NaN, double.NaN, double.NaN]).Value));
        Assert.Equal(2, bootstrap.Ratio([0.5, 0.5, 0.5], [0.25, 0.25, 0.25]).High, 12);
    }
}
