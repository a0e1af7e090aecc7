namespace AssetGraph.Graphs.Changes;

/// <summary>The ties of an undirected graph brought forward: the rows of the graph as it was, and sorted rows of their own for the vertices
/// whose ties changed.</summary>
internal sealed class ChangingTies(Graph graph)
{
    private readonly Dictionary<int, SortedList<int, double>> changed = [];

    public Graph Base { get; private set; } = graph;

    public int VertexCount => Base.VertexCount;

    public int Degree(int v) => changed.TryGetValue(v, out var row) ? row.Count : Base.OutDegree(v);

    /// <summary>The neighbours of a vertex, ascending, with the weights of the ties.</summary>
    public IEnumerable<(int Vertex, double Weight)> Of(int v)
    {
        if (changed.TryGetValue(v, out var row))
        {
            foreach (var (u, weight) in row)
            {
                yield return (u, weight);
            }

            yield break;
        }

        for (int a = Base.OffsetArray[v]; a < Base.OffsetArray[v + 1]; a++)
        {
            yield return (Base.TargetArray[a], Base.Weight(a));
        }
    }

    public bool Has(int from, int to) => changed.TryGetValue(from, out var row) ? row.ContainsKey(to) : Base.FindArc(from, to) >= 0;

    public void Set(int from, int to, double weight)
    {
        Row(from)[to] = weight;
        Row(to)[from] = weight;
    }

    public void Remove(int from, int to)
    {
        Row(from).Remove(to);
        Row(to).Remove(from);
    }

    /// <summary>Lays the ties out anew as one graph, for measures that read a whole one. Cost: linear, without sorting.</summary>
    public Graph Flatten()
    {
        if (changed.Count > 0)
        {
            var offsets = new int[VertexCount + 1];
            for (int v = 0; v < VertexCount; v++)
            {
                offsets[v + 1] = offsets[v] + Degree(v);
            }

            var targets = new int[offsets[^1]];
            double[]? weights = Base.WeightArray is null ? null : new double[targets.Length];
            for (int v = 0; v < VertexCount; v++)
            {
                int at = offsets[v];
                foreach (var (u, weight) in Of(v))
                {
                    targets[at] = u;
                    if (weights is not null)
                    {
                        weights[at] = weight;
                    }

                    at++;
                }
            }

            Base = new Graph(false, offsets, targets, weights, Base.DroppedLoops, Base.MergedParallels);
            changed.Clear();
        }

        return Base;
    }

    private SortedList<int, double> Row(int v)
    {
        if (!changed.TryGetValue(v, out var row))
        {
            row = new SortedList<int, double>(Base.OutDegree(v) + 1);
            for (int a = Base.OffsetArray[v]; a < Base.OffsetArray[v + 1]; a++)
            {
                row.Add(Base.TargetArray[a], Base.Weight(a));
            }

            changed.Add(v, row);
        }

        return row;
    }
}
