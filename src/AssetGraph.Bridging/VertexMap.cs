using AssetGraph.Domain;

namespace AssetGraph.Bridging;

/// <summary>
/// Joins two vocabularies: the assets that take part in a bridging graph, in the ordinal order of their ids, and the vertices 0 … <see cref="Count"/> − 1.
/// </summary>
public sealed class VertexMap
{
    private readonly Asset[] assets;
    private readonly Dictionary<string, int> vertices;

    internal VertexMap(Asset[] assets)
    {
        this.assets = assets;
        vertices = new Dictionary<string, int>(assets.Length, StringComparer.Ordinal);
        for (var v = 0; v < assets.Length; v++)
        {
            vertices.Add(assets[v].Id, v);
        }
    }

    /// <summary>The number of assets that take part.</summary>
    public int Count => assets.Length;

    /// <summary>The asset at a vertex.</summary>
    /// <param name="vertex">A vertex, 0 … <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such vertex.</exception>
    public Asset this[int vertex] => assets[vertex];

    /// <summary>The vertex of an asset, or −1 where it takes no part: left out, not to be suggested, or not in the city. O(1).</summary>
    /// <param name="assetId">An asset's id.</param>
    public int VertexOf(string assetId) => vertices.GetValueOrDefault(assetId, -1);
}
