using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>What one anchor is known to spend in a year in one currency, and how much of it stays.</summary>
/// <param name="Macro">The anchor.</param>
/// <param name="Currency">The currency; sums of different ones are never mixed.</param>
/// <param name="Known">What its living ties say it buys for in a year.</param>
/// <param name="Local">How much of it goes to suppliers at home in the area.</param>
/// <param name="ToMicro">How much of it goes to micro assets, wherever they are.</param>
/// <param name="Suppliers">To how many suppliers.</param>
/// <param name="WithoutAmount">How many more suppliers there are of whom no amount is on record, in whatever currency.</param>
/// <param name="CouldMove">Its open needs that an offer of a micro asset in the area meets, with whom it has no living tie: what could be bought here. By id.</param>
public sealed record SpendShare(
    Asset Macro, string Currency, decimal Known, decimal Local, decimal ToMicro, int Suppliers, int WithoutAmount, ValueList<NeedOrOffer> CouldMove)
{
    /// <summary>The share that stays, in [0, 1]; null where nothing is known.</summary>
    public double? LocalShare => Known == 0 ? null : (double)(Local / Known);

    /// <summary>The share that goes to micro assets.</summary>
    public double? MicroShare => Known == 0 ? null : (double)(ToMicro / Known);
}
