namespace AssetGraph.Graphs.Catalogue;

/// <summary>Computes in this process, on its own processors and memory. Knows every measure.</summary>
public sealed class InProcessEngine : IMeasureEngine
{
    /// <summary>The name in <see cref="MeasureTable.Engine"/>.</summary>
    public const string Name = "in process";

    private InProcessEngine()
    {
    }

    /// <summary>The engine; it has no state.</summary>
    public static InProcessEngine Instance { get; } = new();

    /// <inheritdoc/>
    public MeasureTable Compute(MeasureDescriptor measure, MeasureRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Compute(request, cancellation);
    }
}
