namespace AssetGraph.Graphs.Communities;

/// <summary>A graph whose vertices stand for communities of the level below: ties between them, and the mass of each.</summary>
internal sealed class LevelGraph
{
    private LevelGraph(int[] offsets, int[] targets, double[]? weights, double[] mass)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
        Mass = mass;
    }

    public int Count => Mass.Length;

    public int[] Offsets { get; }

    public int[] Targets { get; }

    /// <summary>Ties to other vertices; what is within a vertex does not change when it moves and is left out. Null where every weight is
    /// 1.</summary>
    public double[]? Weights { get; }

    /// <summary>Strength (modularity) or number of vertices (CPM).</summary>
    public double[] Mass { get; }

    public static LevelGraph Of(Graph ties, CommunityQuality quality)
    {
        var mass = new double[ties.VertexCount];
        for (int v = 0; v < mass.Length; v++)
        {
            mass[v] = quality == CommunityQuality.Cpm ? 1 : 0;
            for (int a = ties.OffsetArray[v]; a < ties.OffsetArray[v + 1] && quality != CommunityQuality.Cpm; a++)
            {
                mass[v] += ties.Weight(a);
            }
        }

        return new LevelGraph(ties.OffsetArray, ties.TargetArray, ties.WeightArray, mass);
    }

    /// <summary>Makes each community one vertex.</summary>
    /// <param name="community">The community of each vertex.</param>
    /// <param name="count">How many there are.</param>
    public LevelGraph Aggregate(int[] community, int count)
    {
        // Members of each community, by counting.
        var start = new int[count + 1];
        foreach (int c in community)
        {
            start[c + 1]++;
        }

        for (int c = 0; c < count; c++)
        {
            start[c + 1] += start[c];
        }

        var members = new int[Count];
        var next = start.AsSpan(0, count).ToArray();
        for (int v = 0; v < Count; v++)
        {
            members[next[community[v]]++] = v;
        }

        var mass = new double[count];
        var offsets = new int[count + 1];
        var targets = new int[Targets.Length + 1];     // one to spare: written before it is counted
        var weights = new double[Targets.Length];
        var sum = new double[count];
        int at = 0;
        for (int c = 0; c < count; c++)
        {
            int first = at;
            for (int i = start[c]; i < start[c + 1]; i++)
            {
                int v = members[i];
                mass[c] += Mass[v];
                for (int a = Offsets[v]; a < Offsets[v + 1]; a++)
                {
                    int other = community[Targets[a]];
                    if (other != c)
                    {
                        double before = sum[other];
                        targets[at] = other;
                        at += before == 0 ? 1 : 0;
                        sum[other] = before + (Weights is null ? 1 : Weights[a]);
                    }
                }
            }

            for (int i = first; i < at; i++)
            {
                weights[i] = sum[targets[i]];
                sum[targets[i]] = 0;
            }

            offsets[c + 1] = at;
        }

        Array.Resize(ref targets, at);
        Array.Resize(ref weights, at);
        return new LevelGraph(offsets, targets, weights, mass);
    }
}
