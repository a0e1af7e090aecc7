using AssetGraph.Graphs.Components;

namespace AssetGraph.Graphs.Communities;

/// <summary>What Louvain and Leiden share: the graph, the price of mass, and how a division is told.</summary>
internal sealed class CommunitySearch
{
    private readonly CommunityOptions options;

    public CommunitySearch(Graph graph, CommunityOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Modularity.RequireResolution(options.Resolution);
        if (options.Iterations < 1)
        {
            throw new GraphException("AG2005", "iterations", $"{options.Iterations} is too few", "1 or more");
        }

        this.options = options;
        var undirected = graph.UnderlyingUndirected();
        Ties = options.UseWeights ? undirected : undirected.WithoutWeights();
        Bottom = LevelGraph.Of(Ties, options.Quality);
        double all = Bottom.Weights is null ? Ties.ArcCount : Bottom.Weights.Sum();
        Factor = options.Quality == CommunityQuality.Cpm ? options.Resolution : all > 0 ? options.Resolution / all : 0;
    }

    public Graph Ties { get; }

    public LevelGraph Bottom { get; }

    /// <summary>What mass·mass costs: γ/2m for modularity, γ for CPM.</summary>
    public double Factor { get; }

    public int[] Singletons() => [.. Enumerable.Range(0, Ties.VertexCount)];

    /// <summary>Renumbers labels in the order of their first occurrence; answers how many there are. Labels are below the array's
    /// length.</summary>
    public static int Renumber(int[] labels)
    {
        int most = labels.Length == 0 ? 0 : labels.Max() + 1;
        var number = new int[most];
        Array.Fill(number, -1);
        int count = 0;
        for (int v = 0; v < labels.Length; v++)
        {
            if (number[labels[v]] < 0)
            {
                number[labels[v]] = count++;
            }

            labels[v] = number[labels[v]];
        }

        return count;
    }

    public static bool IsSameDivision(int[] one, int[] other)
    {
        Renumber(one);
        Renumber(other);
        return one.AsSpan().SequenceEqual(other);
    }

    public CommunityResult Finish(int[] labels)
    {
        var parts = ComponentPartition.FromRaw(labels, Renumber(labels));
        double modularity = Modularity.Of(Ties, parts.Labels, new ModularityOptions { Resolution = options.Resolution });
        return new CommunityResult(parts.Labels, parts.Sizes, modularity, options.Quality == CommunityQuality.Cpm ? Potts(parts) : modularity);
    }

    private double Potts(ComponentPartition parts)
    {
        double quality = -options.Resolution * parts.Sizes.Sum(s => (double)s * (s - 1) / 2);
        for (int v = 0; v < Ties.VertexCount; v++)
        {
            for (int a = Ties.Offsets[v]; a < Ties.Offsets[v + 1]; a++)
            {
                int u = Ties.Targets[a];
                quality += v < u && parts.Labels[v] == parts.Labels[u] ? Ties.Weight(a) : 0;
            }
        }

        return quality;
    }
}
