namespace AssetGraph.Bridging.Stability;

/// <summary>How a ranking is shaken. Compared by value.</summary>
public sealed record StabilityOptions
{
    /// <summary>How many times, 1 … 1000.</summary>
    public int Runs { get; init; } = 100;

    /// <summary>The share of assets that each run leaves out, in [0, 1).</summary>
    public double DropShare { get; init; } = 0.1;

    /// <summary>How far trust may go either way, in [0, 1): each tie's t′ is multiplied by a factor between 1 − this and 1 + this, and stays at most 1.</summary>
    public double TrustJitter { get; init; } = 0.2;

    /// <summary>k: how long the list is that a pair is to stay in, 1 … 10,000.</summary>
    public int ListLength { get; init; } = 20;

    /// <summary>The seed.</summary>
    public int Seed { get; init; } = 1;

    internal void Validate()
    {
        Require(Runs is >= 1 and <= 1000, "runs", $"{Runs} is out of range", "1 to 1000");
        Require(DropShare is >= 0 and < 1, "dropShare", "it is no share that leaves anybody", "0 or more and below 1");
        Require(TrustJitter is >= 0 and < 1, "trustJitter", "it is out of range", "0 or more and below 1");
        Require(ListLength is >= 1 and <= 10_000, "listLength", $"{ListLength} is out of range", "1 to 10,000");

        static void Require(bool holds, string where, string problem, string expected)
        {
            if (!holds)
            {
                throw new BridgingException("AG3005", where, problem, expected);
            }
        }
    }
}
