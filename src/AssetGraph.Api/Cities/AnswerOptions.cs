namespace AssetGraph.Api.Cities;

/// <summary>How much of what was answered is kept.</summary>
public sealed record AnswerOptions
{
    /// <summary>About how many bytes the kept answers about one city may have, 1 MiB or more. Room for the questions of many readers of one board; of a city with 100,000 assets an answer has some MB.</summary>
    public long MaxBytes { get; init; } = 512L << 20;
}
