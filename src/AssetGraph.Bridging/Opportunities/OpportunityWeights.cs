namespace AssetGraph.Bridging.Opportunities;

/// <summary>The exponents of the factors, each 0 or more and finite, at least one above 0. Only their proportions count. A factor of weight 0 has no say.</summary>
/// <param name="Fit">Of fit F.</param>
/// <param name="Reach">Of reach R.</param>
/// <param name="Gain">Of gain G.</param>
/// <param name="Place">Of place D; shared among the others where a pair has no places.</param>
public sealed record OpportunityWeights(double Fit, double Reach, double Gain, double Place)
{
    /// <summary>The weights of <see cref="OpportunityPreset.Balanced"/>.</summary>
    public static OpportunityWeights Balanced { get; } = new(.45, .25, .20, .10);

    /// <summary>The weights of <see cref="OpportunityPreset.QuickWin"/>.</summary>
    public static OpportunityWeights QuickWin { get; } = new(.45, .40, .05, .10);

    /// <summary>The weights of <see cref="OpportunityPreset.LongBridge"/>.</summary>
    public static OpportunityWeights LongBridge { get; } = new(.45, .05, .40, .10);

    /// <summary>The weights of a preset.</summary>
    /// <param name="preset">A preset.</param>
    /// <exception cref="BridgingException">AG3005 for a number that is no preset.</exception>
    public static OpportunityWeights Of(OpportunityPreset preset) => preset switch
    {
        OpportunityPreset.QuickWin => QuickWin,
        OpportunityPreset.Balanced => Balanced,
        OpportunityPreset.LongBridge => LongBridge,
        _ => throw new BridgingException("AG3005", "preset", $"{(int)preset} is no preset", "QuickWin, Balanced or LongBridge"),
    };

    /// <summary>These weights divided by the sum of those that count, so that they add up to 1; without places the place weight becomes 0.</summary>
    /// <param name="withPlace">Whether the pair has a place factor.</param>
    /// <remarks>Where only the place had a weight and there is none, all are 0 and the score is 1 for every pair: nothing was asked.</remarks>
    public OpportunityWeights Renormalised(bool withPlace)
    {
        var sum = Fit + Reach + Gain + (withPlace ? Place : 0);
        return sum == 0 ? new OpportunityWeights(0, 0, 0, 0) : new OpportunityWeights(Fit / sum, Reach / sum, Gain / sum, withPlace ? Place / sum : 0);
    }

    internal void Validate()
    {
        Check(Fit, "fit");
        Check(Reach, "reach");
        Check(Gain, "gain");
        Check(Place, "place");
        if (Fit + Reach + Gain + Place is not (> 0 and < double.PositiveInfinity))
        {
            throw new BridgingException("AG3004", "weights", "they add up to nothing that can be divided by", "at least one weight above 0, and a finite sum");
        }

        static void Check(double weight, string name)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
            {
                var shown = weight.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
                throw new BridgingException("AG3004", $"weights.{name}", $"{shown} is no weight", "a finite number, 0 or more");
            }
        }
    }
}
