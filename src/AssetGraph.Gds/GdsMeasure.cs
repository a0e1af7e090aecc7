using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Gds;

/// <summary>A measure of the catalogue as the library computes it.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Objection">Why the library can't answer this question as the catalogue defines it, or null where it can.</param>
/// <param name="Compute">Asks the library and brings its answer to the catalogue's conventions; null where the answer does not hold.</param>
internal sealed record GdsMeasure(string Id, Func<MeasureArguments, string?> Objection, Func<MeasureArguments, GdsServer, Task<MeasureAnswer?>> Compute)
{
    /// <summary>Whether every number of the measure comes out.</summary>
    public bool IsWhole { get; init; } = true;
}
