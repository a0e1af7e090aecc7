using AssetGraph.Domain;

namespace AssetGraph.Bridging.Networks;

/// <summary>Which part of a city's records a <see cref="CityNetwork"/> shows.</summary>
public sealed record NetworkOptions
{
    /// <summary>Only ties that live on this day; null (the default): every tie that is recorded, living or ended.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Only ties of these types; empty (the default): all.</summary>
    public ValueList<string> TieTypeIds { get; init; }

    /// <summary>What is left out; nothing by default.</summary>
    public Exclusions Exclude { get; init; } = Exclusions.None;

    /// <summary>Whether directed ties go one way only; otherwise (the default) every tie goes both ways.</summary>
    public bool Directed { get; init; }
}
