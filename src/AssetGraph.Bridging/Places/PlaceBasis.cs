namespace AssetGraph.Bridging.Places;

/// <summary>What the place factor of a pair rests on.</summary>
public enum PlaceBasis
{
    /// <summary>One of the two has no place: the factor is left out.</summary>
    Missing,

    /// <summary>The distance in kilometres between two points.</summary>
    Coordinates,

    /// <summary>The smallest place that both lie in is a neighbourhood.</summary>
    SameNeighbourhood,

    /// <summary>The smallest place that both lie in is a ward.</summary>
    SameWard,

    /// <summary>The smallest place that both lie in is a city.</summary>
    SameCity,

    /// <summary>Both have a place, and share none smaller than a region.</summary>
    Elsewhere,
}
