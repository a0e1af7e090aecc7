namespace AssetGraph.Graphs.Catalogue;

/// <summary>Every measure there is.</summary>
public static class MeasureCatalogue
{
    /// <summary>The measures, by family.</summary>
    public static IReadOnlyList<MeasureDescriptor> All { get; } =
        [.. CentralityMeasures.All, .. SpectralMeasures.All, .. StructuralHoleMeasures.All, .. BrokerageMeasures.All,
            .. ComponentMeasures.All, .. GroupMeasures.All, .. LinkMeasures.All, .. PathMeasures.All, .. SummaryMeasures.All];

    /// <summary>The measure of a name.</summary>
    /// <param name="id">Its name, like <c>betweenness</c>.</param>
    /// <exception cref="GraphException">AG2009 for a name that no measure has.</exception>
    public static MeasureDescriptor Find(string id) =>
        All.FirstOrDefault(m => m.Id == id)
        ?? throw new GraphException("AG2009", "measure", $"there is none called '{id}'", string.Join(", ", All.Select(m => m.Id)));
}
