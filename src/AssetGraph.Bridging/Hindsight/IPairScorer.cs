namespace AssetGraph.Bridging.Hindsight;

/// <summary>A way of ranking an anchor's partners.</summary>
internal interface IPairScorer
{
    string Name { get; }

    /// <summary>Writes a score for every vertex with the macro vertex, greater is likelier; what it can't tell is 0. Called by several threads, each with scratch of its own.</summary>
    void Score(int macro, Span<double> scores, double[] scratch);
}
