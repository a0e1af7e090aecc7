namespace AssetGraph.Exchange;

/// <summary>How far an import got.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="File">The file that is being read; null outside of reading.</param>
/// <param name="Rows">The rows read so far, over all files.</param>
public readonly record struct ImportProgress(ImportStage Stage, string? File, long Rows);

/// <summary>The stages of an import, in order.</summary>
public enum ImportStage
{
    /// <summary>The files are being read.</summary>
    Reading,

    /// <summary>The records are being checked against each other and against the city.</summary>
    Validating,

    /// <summary>The store applies the change.</summary>
    Writing,
}
