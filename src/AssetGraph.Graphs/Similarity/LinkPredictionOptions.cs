namespace AssetGraph.Graphs.Similarity;

/// <summary>How missing ties are scored; the defaults are the conventions of <c>docs/conventions.md</c>.</summary>
public sealed record LinkPredictionOptions
{
    /// <summary>The score. Default <see cref="LinkMethod.AdamicAdar"/>.</summary>
    public LinkMethod Method { get; init; } = LinkMethod.AdamicAdar;

    /// <summary>How many pairs to list at most, 1 or more. Default 100.</summary>
    public int Count { get; init; } = 100;

    /// <summary>One end of each pair must be among these; null for any vertex.</summary>
    public VertexSet? From { get; init; }

    /// <summary>The other end must be among these; null for any vertex.</summary>
    public VertexSet? To { get; init; }

    /// <summary>ε of <see cref="LinkMethod.LocalPath"/>. Default 0.01.</summary>
    public double Epsilon { get; init; } = 0.01;

    /// <summary>β of <see cref="LinkMethod.Katz"/>, less than 1/λ; null for 0.5/λ. Default null.</summary>
    public double? Beta { get; init; }

    /// <summary>The chance to follow a tie, of <see cref="LinkMethod.RootedPageRank"/>. Default 0.85.</summary>
    public double Damping { get; init; } = 0.85;
}
