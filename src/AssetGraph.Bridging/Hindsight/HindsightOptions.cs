using System.Globalization;
using AssetGraph.Bridging.Opportunities;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>How to look back.</summary>
public sealed record HindsightOptions
{
    /// <summary>The last day that the scorer knows of.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Ties that come about within so many days after the cut-off are what was to be foreseen; 1 … 36,500.</summary>
    public int HorizonDays { get; init; } = 365;

    /// <summary>How far down each anchor's list counts; 1 … 1,000.</summary>
    public int K { get; init; } = 10;

    /// <summary>The weights of the engine's score.</summary>
    public OpportunityWeights Weights { get; init; } = OpportunityWeights.Balanced;

    /// <summary>What to leave out of the graph.</summary>
    public Exclusions Exclusions { get; init; } = Exclusions.Default;

    /// <summary>How often anchors are drawn again for the intervals; 100 … 100,000.</summary>
    public int Resamples { get; init; } = 1_000;

    /// <summary>The seed of that, of the order of equal scores and of the random baseline.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The last day of the horizon.</summary>
    public DateOnly End => CutOff.AddDays(HorizonDays);

    /// <summary>Refuses options out of their ranges.</summary>
    /// <exception cref="BridgingException">AG3005 for a number, AG3004 for weights that are none.</exception>
    public void Validate()
    {
        Require(HorizonDays is >= 1 and <= 36_500, "horizonDays", HorizonDays, "1 … 36,500");
        if (CutOff.DayNumber > DateOnly.MaxValue.DayNumber - HorizonDays)
        {
            throw new BridgingException("AG3005", "cutOff", CutOff.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "a day whose horizon ends before the year 10000");
        }
        Require(K is >= 1 and <= 1_000, "k", K, "1 … 1,000");
        Require(Resamples is >= 100 and <= 100_000, "resamples", Resamples, "100 … 100,000");
        Weights.Validate();
    }

    private static void Require(bool holds, string name, int value, string expected)
    {
        if (!holds)
        {
            throw new BridgingException("AG3005", name, value.ToString(CultureInfo.InvariantCulture), expected);
        }
    }
}
