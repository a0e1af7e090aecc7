namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>Which ties of an alter count when Burt's measures look at ego.</summary>
public enum HoleScope
{
    /// <summary>All ties in the network: the model of igraph and NetworkX.</summary>
    Network,

    /// <summary>Only ties within ego's own network (ego and its alters): the model of UCINET and, by its authors' word, of Burt.</summary>
    Ego,
}
