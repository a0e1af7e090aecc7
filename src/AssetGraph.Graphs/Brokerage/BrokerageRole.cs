namespace AssetGraph.Graphs.Brokerage;

/// <summary>The role of j in an open two-path i→j→k by the groups of the three (Gould and Fernandez 1989).</summary>
public enum BrokerageRole
{
    /// <summary>All three in one group.</summary>
    Coordinator,

    /// <summary>The ends in one group, the broker outside it (also called consultant).</summary>
    Itinerant,

    /// <summary>Source and broker in one group, the target outside: out of one's own group.</summary>
    Representative,

    /// <summary>Broker and target in one group, the source outside: into one's own group.</summary>
    Gatekeeper,

    /// <summary>All three in different groups.</summary>
    Liaison,
}
