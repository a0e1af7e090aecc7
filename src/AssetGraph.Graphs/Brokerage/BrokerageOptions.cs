namespace AssetGraph.Graphs.Brokerage;

/// <summary>How brokerage roles are tested against chance.</summary>
public sealed record BrokerageOptions
{
    /// <summary>How many random relabellings of the groups give the p-value; 0 for none. Default 0.</summary>
    public int Permutations { get; init; }

    /// <summary>What chance begins from; the same seed gives the same p-values. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether to count shares too: each brokered pair divided among its brokers. Default false.</summary>
    public bool Partial { get; init; }

    /// <summary>Whether an undirected graph is taken for a directed one with every tie both ways, as the R package sna does: pairs are
    /// ordered, so that coordinators, itinerants and liaisons count twice, and expected values and deviations are those of a directed
    /// graph. No matter in directed graphs. Default false.</summary>
    public bool OrderedPairs { get; init; }
}
