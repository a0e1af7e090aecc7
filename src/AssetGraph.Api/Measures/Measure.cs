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

    /// <summary>Betweenness between macro and micro assets only.</summary>
    MacroMicroBetweenness,

    /// <summary>Burt's constraint.</summary>
    Constraint,

    /// <summary>Burt's effective size.</summary>
    EffectiveSize,

    /// <summary>Effective size by the number of alters.</summary>
    Efficiency,

    /// <summary>Burt's hierarchy.</summary>
    Hierarchy,
}
