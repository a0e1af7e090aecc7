using AssetGraph.Domain;

namespace AssetGraph.Api.Cities;

/// <summary>How many records a city has.</summary>
public sealed record CityCounts(int Assets, int Macro, int Micro, int Unknown, int Ties, int Needs, int Offers, int Places)
{
    internal static CityCounts Of(CitySnapshot city)
    {
        var scales = city.Assets.CountBy(a => city.ScaleOf(a).Scale).ToDictionary();
        var needs = city.NeedsAndOffers.Count(n => n.Direction == Direction.Need);
        return new CityCounts(
            city.Assets.Count,
            scales.GetValueOrDefault(Scale.Macro),
            scales.GetValueOrDefault(Scale.Micro),
            scales.GetValueOrDefault(Scale.Unknown),
            city.Ties.Count,
            needs,
            city.NeedsAndOffers.Count - needs,
            city.Places.Count);
    }
}
