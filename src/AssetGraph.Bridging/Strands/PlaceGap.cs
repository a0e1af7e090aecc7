using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>What a place has to meet in and who could bring people together there.</summary>
/// <param name="Place">The place.</param>
/// <param name="Assets">How many assets are at home in it or in a place within it.</param>
/// <param name="Spaces">How many of these are spaces or have an open offer of one.</param>
/// <param name="Brokers">How many of these, spaces apart, a living tie of trust joins to a macro and another to a micro asset.</param>
/// <param name="NearestWithSpace">Where it has no space: the nearest place of the same level that has one, by their points; null where that is not known.</param>
/// <param name="NearestWithBroker">The same for a broker.</param>
public sealed record PlaceGap(Place Place, int Assets, int Spaces, int Brokers, Place? NearestWithSpace, Place? NearestWithBroker)
{
    /// <summary>Whether there is nowhere to meet.</summary>
    public bool LacksSpace => Spaces == 0;

    /// <summary>Whether there is nobody who knows both sides.</summary>
    public bool LacksBroker => Brokers == 0;
}
