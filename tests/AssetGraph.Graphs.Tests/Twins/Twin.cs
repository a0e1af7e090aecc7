using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Twins;

/// <summary>A slow and obvious way to a measure's numbers.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Compute">Its columns, or some of them; the answer under test says which pairs, degrees or communities it is about.</param>
internal sealed record Twin(string Id, Func<SlowNetwork, MeasureTable, Twin.Column[]> Compute)
{
    /// <summary>The options asked with, by the number of vertices.</summary>
    public Func<int, Dictionary<string, string>> Options { get; init; } = _ => [];

    /// <summary>The pairs that the answer must be about, in any order; null where it is not about pairs.</summary>
    public Func<SlowNetwork, IEnumerable<(int From, int To)>>? Pairs { get; init; }

    public int LeastVertices { get; init; }

    public int MostVertices { get; init; } = 9;

    public sealed record Column(string Output, double[] Values);
}
