namespace AssetGraph.Graphs.Communities;

/// <summary>How many more ties lie within communities than chance would put there (Newman and Girvan 2004; directed, Leicht and Newman
/// 2008).</summary>
public static class Modularity
{
    /// <summary>Computes Q = Σ_c [W_cc/W − γ out_c in_c/W²] of a division, W the sum over all arcs.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="communities">The community of each vertex, numbers from 0.</param>
    /// <param name="options">How to count; null for the conventions.</param>
    /// <returns>At most 1; NaN without ties.</returns>
    /// <exception cref="GraphException">AG2007 for a division of another size or a negative number; AG2005 for a resolution that is not
    /// greater than 0.</exception>
    /// <remarks>Cost: n + m.</remarks>
    public static double Of(Graph graph, IReadOnlyList<int> communities, ModularityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(communities);
        options ??= new ModularityOptions();
        RequireResolution(options.Resolution);
        if (communities.Count != graph.VertexCount || communities.Any(c => c < 0))
        {
            throw new GraphException("AG2007", "communities", "they do not fit the graph", $"a number from 0 for each of the {graph.VertexCount} vertices");
        }

        var used = options.UseWeights ? graph : graph.WithoutWeights();
        int[] of = communities as int[] ?? [.. communities];
        int count = of.Length == 0 ? 0 : of.Max() + 1;
        var outs = new double[count];
        var ins = new double[count];
        double within = 0;
        double all = 0;
        int[] targets = used.TargetArray;
        for (int v = 0; v < of.Length; v++)
        {
            double strength = 0;
            int end = used.OffsetArray[v + 1];
            for (int a = used.OffsetArray[v]; a < end; a++)
            {
                double w = used.Weight(a);
                int other = of[targets[a]];
                strength += w;
                ins[other] += w;
                within += of[v] == other ? w : 0;
            }

            outs[of[v]] += strength;
            all += strength;
        }

        double chance = 0;
        for (int c = 0; c < count; c++)
        {
            chance += outs[c] / all * (ins[c] / all);
        }

        return within / all - options.Resolution * chance;
    }

    internal static void RequireResolution(double resolution)
    {
        if (!(resolution > 0) || double.IsInfinity(resolution))
        {
            throw new GraphException(
                "AG2005", "resolution", $"{resolution.ToString("R", System.Globalization.CultureInfo.InvariantCulture)} is out of range", "a finite number greater than 0");
        }
    }
}
