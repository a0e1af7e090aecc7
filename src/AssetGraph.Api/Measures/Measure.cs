namespace AssetGraph.Api.Measures;

/// <summary>The measures that can be asked of a city; each is a column of a measure in the graph core's catalogue.</summary>
public enum Measure
{
    /// <summary>How many ties.</summary>
    Degree,

    /// <summary>The weights of the ties together.</summary>
    Strength,

    /// <summary>Closeness by Wasserman and Faust.</summary>
    Closeness,

    /// <summary>Harmonic centrality, divided by n − 1.</summary>
    Harmonic,

    /// <summary>Betweenness.</summary>
    Betweenness,

    /// <summary>Betweenness estimated from sampled paths, with a bound on the error.</summary>
    BetweennessApproximate,

    /// <summary>Betweenness between macro and micro assets only.</summary>
    MacroMicroBetweenness,

    /// <summary>Betweenness over the pairs that are no neighbours.</summary>
    Bridgeness,

    /// <summary>Eigenvector centrality.</summary>
    Eigenvector,

    /// <summary>PageRank.</summary>
    Pagerank,

    /// <summary>Katz centrality.</summary>
    Katz,

    /// <summary>The largest k of a k-core that holds it.</summary>
    CoreNumber,

    /// <summary>How many of its neighbours know each other.</summary>
    Clustering,

    /// <summary>Burt's constraint.</summary>
    Constraint,

    /// <summary>Burt's effective size.</summary>
    EffectiveSize,

    /// <summary>Effective size by the number of alters.</summary>
    Efficiency,

    /// <summary>Burt's hierarchy.</summary>
    Hierarchy,

    /// <summary>What ties and the holes between them bring.</summary>
    HolePayoff,

    /// <summary>Who spans the holes between communities.</summary>
    HoleSpanners,

    /// <summary>Gould and Fernandez's brokerage between macro, micro and unknown scale.</summary>
    Brokerage,

    /// <summary>Betweenness by Gould and Fernandez's roles.</summary>
    BrokerageBetweenness,

    /// <summary>Everett and Valente's brokerage.</summary>
    EverettValente,

    /// <summary>Hwang's bridging centrality.</summary>
    Bridging,

    /// <summary>How much cohesion would go with one of its ties.</summary>
    TieLoss,

    /// <summary>Whether, and how far, the network would fall apart without it.</summary>
    Articulation,

    /// <summary>Clustering in which strong ties count more.</summary>
    ClusteringWeighted,

    /// <summary>Ties out of its group against ties within.</summary>
    EiIndex,

    /// <summary>What it would be worth as the only key player.</summary>
    KeyPlayerValue,
}
