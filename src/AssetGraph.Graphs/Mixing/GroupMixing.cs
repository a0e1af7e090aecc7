using AssetGraph.Graphs.Communities;

namespace AssetGraph.Graphs.Mixing;

/// <summary>Whether ties stay within groups more than chance would have it (Newman 2003).</summary>
public static class GroupMixing
{
    private const double Zero = 1e-15;

    /// <summary>Counts ties between groups and the assortativity they make.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="partition">The groups.</param>
    /// <param name="useWeights">Whether weights are added instead of ties counted.</param>
    /// <exception cref="GraphException">AG2007 for a partition of another size.</exception>
    /// <remarks>Cost: n + m and the square of the number of groups.</remarks>
    public static MixingScores Compute(Graph graph, Partition partition, bool useWeights = true)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(partition);
        partition.RequireFits(graph);
        var used = useWeights ? graph : graph.WithoutWeights();
        int k = partition.Names.Count;
        var counts = new double[k][];
        for (int g = 0; g < k; g++)
        {
            counts[g] = new double[k];
        }

        double all = 0;
        for (int v = 0; v < used.VertexCount; v++)
        {
            for (int a = used.Offsets[v]; a < used.Offsets[v + 1]; a++)
            {
                counts[partition.Groups[v]][partition.Groups[used.Targets[a]]] += used.Weight(a);
                all += used.Weight(a);
            }
        }

        double within = 0;
        double chance = 0;
        for (int g = 0; g < k; g++)
        {
            within += counts[g][g] / all;
            chance += counts[g].Sum() / all * (counts.Sum(row => row[g]) / all);
        }

        double assortativity = 1 - chance > Zero ? (within - chance) / (1 - chance) : double.NaN;
        return new MixingScores(counts, assortativity, Modularity.Of(graph, partition.Groups, new ModularityOptions { UseWeights = useWeights }));
    }
}
