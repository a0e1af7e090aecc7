namespace AssetGraph.Graphs.KeyPlayers;

/// <summary>How key players are searched for.</summary>
public sealed record KeyPlayerOptions
{
    /// <summary>What they are to be good for. Default <see cref="KeyPlayerGoal.Fragmentation"/>.</summary>
    public KeyPlayerGoal Goal { get; init; } = KeyPlayerGoal.Fragmentation;

    /// <summary>How many, 1 or more; never more than there are vertices. Default 3.</summary>
    public int Size { get; init; } = 3;

    /// <summary>How many random sets the exchange also begins from, beside the greedy one, 0 or more. Default 4.</summary>
    public int Restarts { get; init; } = 4;

    /// <summary>What chance begins from; the same seed gives the same set. Default 1.</summary>
    public int Seed { get; init; } = 1;
}
