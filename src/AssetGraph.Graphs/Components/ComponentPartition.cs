namespace AssetGraph.Graphs.Components;

/// <summary>Which component each vertex belongs to.</summary>
/// <param name="Labels">The component of each vertex, 0 … <c>Sizes.Count − 1</c>. Components are numbered from the largest to the
/// smallest, equals by their smallest vertex.</param>
/// <param name="Sizes">The number of vertices of each component, descending. Empty for the empty graph.</param>
public sealed record ComponentPartition(IReadOnlyList<int> Labels, IReadOnlyList<int> Sizes)
{
    /// <summary>The number of components.</summary>
    public int Count => Sizes.Count;

    /// <summary>The number of components of one vertex: of weak components, the isolates.</summary>
    public int Singletons => Sizes.Count(s => s == 1);

    // Numbers the components anew, whatever numbering the search gave them.
    internal static ComponentPartition FromRaw(int[] raw, int count)
    {
        var sizes = new int[count];
        var first = new int[count];
        Array.Fill(first, int.MaxValue);
        for (int v = 0; v < raw.Length; v++)
        {
            sizes[raw[v]]++;
            first[raw[v]] = Math.Min(first[raw[v]], v);
        }

        var order = Enumerable.Range(0, count).OrderByDescending(c => sizes[c]).ThenBy(c => first[c]).ToArray();
        var rank = new int[count];
        for (int i = 0; i < count; i++)
        {
            rank[order[i]] = i;
        }

        var labels = new int[raw.Length];
        for (int v = 0; v < raw.Length; v++)
        {
            labels[v] = rank[raw[v]];
        }

        return new ComponentPartition(labels, Array.ConvertAll(order, c => sizes[c]));
    }
}
