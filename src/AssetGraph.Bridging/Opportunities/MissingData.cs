namespace AssetGraph.Bridging.Opportunities;

/// <summary>What the data do not say about an opportunity.</summary>
public enum MissingData
{
    /// <summary>One side has no place at all: the place factor is left out.</summary>
    Place,

    /// <summary>Both have places, but not both a point: the place factor comes from the place tree.</summary>
    Coordinates,

    /// <summary>A tie on the best route has no date: its trust does not age.</summary>
    TieDates,

    /// <summary>None of the matched needs and offers has a date.</summary>
    NeedDates,

    /// <summary>A hop of the best route has no stated trust: the tie type's default stands in.</summary>
    StatedTrust,

    /// <summary>Nobody recorded who on the macro side backs bridges (C36).</summary>
    Sponsor,
}
