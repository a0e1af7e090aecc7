namespace AssetGraph.Api.Measures;

/// <summary>How values are ordered; undefined ones come last, equals by key.</summary>
public enum MeasureOrder
{
    /// <summary>Greatest first.</summary>
    ValueDesc,

    /// <summary>Least first.</summary>
    ValueAsc,

    /// <summary>By the asset's name.</summary>
    Name,
}
