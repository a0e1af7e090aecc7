namespace AssetGraph.Exchange;

/// <summary>How a city is exported.</summary>
public sealed record ExportOptions
{
    /// <summary>
    /// Whether files of the same names are replaced in a folder that holds other things too; what else is there stays. Default: false, such a folder is refused.
    /// </summary>
    public bool Overwrite { get; init; }

    /// <summary>
    /// For readers outside the circle that may see the people in the graph: the day on which consent is judged. Persons who may not be shown then are written
    /// without name, description, needs, offers, attributes and sources; see docs/loading-a-city.md. Null (the default): everything as it stands, which is
    /// what a backup or a round trip needs.
    /// </summary>
    public DateOnly? ForOutsidersOn { get; init; }
}
