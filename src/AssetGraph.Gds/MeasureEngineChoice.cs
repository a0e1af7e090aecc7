namespace AssetGraph.Gds;

/// <summary>Which engine computes measures.</summary>
public enum MeasureEngineChoice
{
    /// <summary>In process, except for large networks, which Graph Data Science gets where it is there and has the measure.</summary>
    Auto,

    /// <summary>Always in process.</summary>
    InProcess,

    /// <summary>Graph Data Science wherever it has the measure; in process with the reason told where it has not, or is not there.</summary>
    Gds,
}
