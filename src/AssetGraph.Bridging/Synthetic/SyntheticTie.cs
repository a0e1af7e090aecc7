namespace AssetGraph.Bridging.Synthetic;

/// <summary>A tie of a made-up city, as numbers.</summary>
/// <param name="Source">The asset it starts from.</param>
/// <param name="Target">The asset it leads to.</param>
/// <param name="Type">Its type, an index into the city's tie types.</param>
/// <param name="Day">Days from the cut-off to when it came about, mostly negative; <see cref="Undated"/> where nobody wrote it down.</param>
/// <param name="Grade">The stated trust, 1 … 5; 0 where nobody stated any.</param>
/// <param name="ConfirmedDay">Days from the cut-off to when it was last confirmed; <see cref="Undated"/> where it never was.</param>
/// <param name="Broker">The asset that brought the two together, or −1.</param>
internal readonly record struct SyntheticTie(int Source, int Target, byte Type, int Day, byte Grade, int ConfirmedDay, int Broker)
{
    public const int Undated = int.MinValue;
}
