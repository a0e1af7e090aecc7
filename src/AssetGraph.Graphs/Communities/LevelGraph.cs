namespace AssetGraph.Graphs.Communities;

/// <summary>A graph whose vertices stand for communities of the level below: ties between them, and the mass of each.</summary>
internal sealed class LevelGraph
{
    private LevelGraph(int[] offsets, int[] targets, double[] weights, double[] mass)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
        Mass = mass;
    }

    public int Count => Mass.Length;

    public int[] Offsets { get; }

    public int[] Targets { get; }

    /// <summary>Ties to other vertices; what is within a vertex does not change when it moves and is left out.</summary>
    public double[] Weights { get; }

    /// <summary>Strength (modularity) or number of vertices (CPM).</summary>
    public double[] Mass { get; }

    public static LevelGraph Of(Graph ties, CommunityQuality quality)
    {
        var mass = new double[ties.VertexCount];
        var weights = new double[ties.ArcCount];
        for (int v = 0; v < mass.Length; v++)
        {
            mass[v] = quality == CommunityQuality.Cpm ? 1 : 0;
            for (int a = ties.OffsetArray[v]; a < ties.OffsetArray[v + 1]; a++)
            {
                weights[a] = ties.Weight(a);
                mass[v] += quality == CommunityQuality.Cpm ? 0 : weights[a];
            }
        }

        return new LevelGraph(ties.OffsetArray, ties.TargetArray, weights, mass);
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
        var targets = new List<int>(Targets.Length);
        var weights = new List<double>(Targets.Length);
        var sum = new double[count];
        var touched = new List<int>();
        for (int c = 0; c < count; c++)
        {
            touched.Clear();
            foreach (int v in members.AsSpan(start[c], start[c + 1] - start[c]))
            {
                mass[c] += Mass[v];
                for (int a = Offsets[v]; a < Offsets[v + 1]; a++)
                {
                    int other = community[Targets[a]];
                    if (other != c)
                    {
                        if (sum[other] == 0)
                        {
                            touched.Add(other);
                        }

                        sum[other] += Weights[a];
                    }
                }
            }

            foreach (int other in touched)
            {
                targets.Add(other);
                weights.Add(sum[other]);
                sum[other] = 0;
            }

            offsets[c + 1] = targets.Count;
        }

        return new LevelGraph(offsets, [.. targets], [.. weights], mass);
    }
}
