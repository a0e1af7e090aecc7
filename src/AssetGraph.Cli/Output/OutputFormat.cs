namespace AssetGraph.Cli.Output;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For spreadsheets and scripts: a header, then rows.</summary>
    Csv,

    /// <summary>For programs: an array of objects.</summary>
    Json,
}
