using AssetGraph.Domain;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>What looking back showed.</summary>
public sealed record HindsightReport
{
    /// <summary>How it was asked.</summary>
    public required HindsightOptions Options { get; init; }

    /// <summary>The revision of the city.</summary>
    public required int Revision { get; init; }

    /// <summary>How many macro assets took part.</summary>
    public required int Anchors { get; init; }

    /// <summary>How many of them built a bridge in the horizon; averages are over these.</summary>
    public required int AnchorsWithBridges { get; init; }

    /// <summary>How many pairs without a tie were ranked: all of them, never a sample.</summary>
    public required long Pairs { get; init; }

    /// <summary>How many of these came about.</summary>
    public required int Bridges { get; init; }

    /// <summary>The share of pairs that came about: what the area under the curve is for a coin.</summary>
    public double Prevalence => Pairs == 0 ? double.NaN : (double)Bridges / Pairs;

    /// <summary>Later bridges that could not be foreseen by anybody, and why: word and number.</summary>
    public required ValueList<KeyValuePair<string, int>> LeftOut { get; init; }

    /// <summary>The methods: the engine first, then the baselines, then the engine without one factor each.</summary>
    public required ValueList<MethodResult> Methods { get; init; }

    /// <summary>The engine's recall over that of the baseline whose recall is best; NaN where that is 0.</summary>
    public required Estimate TimesBestBaseline { get; init; }

    /// <summary>The name of that baseline.</summary>
    public required string BestBaseline { get; init; }

    /// <summary>
    /// The methods whose recall is higher than the engine's, the highest first: baselines, and the engine without a factor. Where there is one, the list is no good
    /// forecast of what comes about, whatever else it is good for.
    /// </summary>
    public ValueList<string> Better => Methods.Count == 0 ? [] : [.. Methods.Where(m => m.Recall.Value > Methods[0].Recall.Value).OrderByDescending(m => m.Recall.Value).Select(m => m.Name)];

    /// <summary>The engine's findings by kind of bridge.</summary>
    public required ValueList<StratumResult> Strata { get; init; }

    /// <summary>Intermediators; null where no later bridge has a documented one.</summary>
    public required BrokerResult? Intermediators { get; init; }
}
