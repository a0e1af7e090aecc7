namespace AssetGraph.Bridging.Intermediators;

/// <summary>The role of a broker between two others, by the groups that the three belong to (Gould and Fernandez 1989), read from the first to the second.</summary>
public enum BrokerageRole
{
    /// <summary>All three in one group.</summary>
    Coordinator,

    /// <summary>The two in one group, the broker in another.</summary>
    Itinerant,

    /// <summary>Broker and first in one group: it speaks for its own towards others.</summary>
    Representative,

    /// <summary>Broker and second in one group: it lets others in to its own.</summary>
    Gatekeeper,

    /// <summary>Three different groups.</summary>
    Liaison,
}
