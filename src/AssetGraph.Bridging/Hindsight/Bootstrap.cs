using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>Redraws anchors: the same sets for every method, so that their intervals can be laid side by side.</summary>
internal sealed class Bootstrap
{
    private readonly int[][] draws;

    public Bootstrap(int anchors, int resamples, int seed)
    {
        var random = new SeededRandom(seed, stream: 17);
        draws = new int[anchors == 0 ? 0 : resamples][];
        for (var d = 0; d < draws.Length; d++)
        {
            draws[d] = new int[anchors];
            for (var i = 0; i < anchors; i++)
            {
                draws[d][i] = random.Next(anchors);
            }
        }
    }

    /// <summary>The mean of a value for each anchor. Anchors whose value is NaN have nothing to say and are passed over.</summary>
    public Estimate Mean(double[] values) => Of(draw => MeanOf(draw.Select(i => values[i])), () => MeanOf(values));

    /// <summary>The mean of one method's values over that of another's: how many times as good; NaN where the other's is 0.</summary>
    public Estimate Ratio(double[] values, double[] others) =>
        Of(draw => MeanOf(draw.Select(i => values[i])) / MeanOf(draw.Select(i => others[i])), () => MeanOf(values) / MeanOf(others));

    private Estimate Of(Func<int[], double> ofDraw, Func<double> ofAll)
    {
        var value = ofAll();
        var drawn = draws.Select(ofDraw).Where(double.IsFinite).Order().ToArray();
        return !double.IsFinite(value) || drawn.Length == 0
            ? new Estimate(value, double.NaN, double.NaN)
            : new Estimate(value, drawn[(int)(0.025 * (drawn.Length - 1))], drawn[(int)Math.Ceiling(0.975 * (drawn.Length - 1))]);
    }

    private static double MeanOf(IEnumerable<double> values)
    {
        double sum = 0;
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                sum += value;
                count++;
            }
        }
        return count == 0 ? double.NaN : sum / count;
    }
}
