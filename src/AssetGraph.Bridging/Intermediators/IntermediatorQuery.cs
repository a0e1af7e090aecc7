namespace AssetGraph.Bridging.Intermediators;

/// <summary>How to look for intermediators. Compared by value.</summary>
public sealed record IntermediatorQuery
{
    /// <summary>How many to answer at most, 1 … 1000. Those who have a route to both come first; who has one leg still to build fills up what is left.</summary>
    public int Count { get; init; } = 5;

    /// <summary>The weights.</summary>
    public IntermediatorWeights Weights { get; init; } = IntermediatorWeights.Default;

    /// <summary>Whether to fill up with those who have one leg still to build.</summary>
    public bool WithLegsToBuild { get; init; } = true;

    internal void Validate()
    {
        if (Count is < 1 or > 1000)
        {
            throw new BridgingException("AG3005", "count", $"{Count} is out of range", "1 to 1000");
        }

        Weights.Validate();
    }
}
