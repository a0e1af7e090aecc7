using System.Globalization;

namespace AssetGraph.Bridging.Synthetic;

/// <summary>What kind of city to make up. The same options give the same city, bit for bit, on every machine.</summary>
public sealed record SyntheticCityOptions
{
    /// <summary>How many assets, 50 … 5,000,000; one in a hundred (two at least) is macro.</summary>
    public int Assets { get; init; } = 1_000;

    /// <summary>The seed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The city's id; null for <c>synthetic-{assets}-{seed}</c>.</summary>
    public string? CityId { get; init; }

    /// <summary>The day up to which the city's past reaches; planted bridges are built after it.</summary>
    public DateOnly CutOff { get; init; } = new(2025, 1, 1);

    /// <summary>Within how many days after the cut-off the planted bridges are built, 30 … 3,650.</summary>
    public int HorizonDays { get; init; } = 365;

    /// <summary>
    /// The share of macro–micro ties after the cut-off that come about by chance or by closing a triangle, with no need met, 0 … 1. They are no planted truth;
    /// at 1 nothing is planted.
    /// </summary>
    public double Noise { get; init; } = 0.3;

    /// <summary>How many assets elsewhere offer (or look for) the very same as a planted bridge's micro side, without a trusted route, 0 … 100.</summary>
    public int Lookalikes { get; init; } = 24;

    internal string Id => CityId ?? string.Create(CultureInfo.InvariantCulture, $"synthetic-{Assets}-{Seed}");

    internal void Validate()
    {
        Require(Assets is >= 50 and <= 5_000_000, "assets", Assets, "50 … 5,000,000");
        Require(HorizonDays is >= 30 and <= 3_650, "horizonDays", HorizonDays, "30 … 3,650");
        Require(Noise is >= 0 and <= 1, "noise", Noise, "0 … 1");
        Require(Lookalikes is >= 0 and <= 100, "lookalikes", Lookalikes, "0 … 100");
        Require(CutOff.Year is >= 1950 and <= 2200, "cutOff", CutOff, "a year of 1950 … 2200");
    }

    private static void Require(bool holds, string name, object value, string expected)
    {
        if (!holds)
        {
            throw new BridgingException("AG3005", name, string.Create(CultureInfo.InvariantCulture, $"{value}"), expected);
        }
    }
}
