using System.Text.Json.Serialization;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Api.Measures;

/// <summary>What a measure came to, without the measure: the part that is shared with other replicas.</summary>
internal sealed record MeasureFigures
{
    [JsonConstructor]
    public MeasureFigures()
    {
    }

    public MeasureFigures(MeasureTable table, TimeSpan elapsed)
    {
        Options = new Dictionary<string, string>(table.Options);
        Columns = [.. table.Columns];
        Pairs = [.. table.Pairs];
        Degrees = [.. table.Degrees];
        Notes = [.. table.Notes];
        Engine = table.Engine;
        (VertexCount, TieCount, IsDirected, IsWeighted) = (table.VertexCount, table.TieCount, table.IsDirected, table.IsWeighted);
        (DroppedLoops, MergedParallels) = (table.DroppedLoops, table.MergedParallels);
        Elapsed = elapsed;
    }

    public Dictionary<string, string> Options { get; init; } = [];

    public MeasureColumn[] Columns { get; init; } = [];

    public (int From, int To)[] Pairs { get; init; } = [];

    public int[] Degrees { get; init; } = [];

    public string[] Notes { get; init; } = [];

    public string Engine { get; init; } = InProcessEngine.Name;

    public int VertexCount { get; init; }

    public int TieCount { get; init; }

    public bool IsDirected { get; init; }

    public bool IsWeighted { get; init; }

    public long DroppedLoops { get; init; }

    public long MergedParallels { get; init; }

    public TimeSpan Elapsed { get; init; }

    public MeasureTable TableOf(MeasureDescriptor measure) => new(measure, Options, Columns)
    {
        Pairs = Pairs,
        Degrees = Degrees,
        Notes = Notes,
        Engine = Engine,
        VertexCount = VertexCount,
        TieCount = TieCount,
        IsDirected = IsDirected,
        IsWeighted = IsWeighted,
        DroppedLoops = DroppedLoops,
        MergedParallels = MergedParallels,
    };
}
