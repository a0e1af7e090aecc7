namespace AssetGraph.Domain;

/// <summary>How large a place is, smallest first.</summary>
public enum PlaceLevel
{
    /// <summary>A part of a ward or city that people name.</summary>
    Neighbourhood,

    /// <summary>An electoral or administrative ward.</summary>
    Ward,

    /// <summary>A city, town or borough.</summary>
    City,

    /// <summary>A county, metropolitan area or larger region.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,
}
