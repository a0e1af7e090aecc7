namespace AssetGraph.Exchange;

/// <summary>A bare list of edges: no city, no vocabulary, only nodes that are named and joined.</summary>
public sealed class EdgeList
{
    internal EdgeList(IReadOnlyList<string> names, int[] sources, int[] targets, double[]? weights)
    {
        Names = names;
        Sources = sources;
        Targets = targets;
        Weights = weights is null ? null : new ReadOnlyMemory<double>(weights);
    }

    /// <summary>The nodes' names in the order in which they first appear, a row's source before its target.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The source of each edge, as a position in <see cref="Names"/>.</summary>
    public ReadOnlyMemory<int> Sources { get; }

    /// <summary>The target of each edge, as a position in <see cref="Names"/>.</summary>
    public ReadOnlyMemory<int> Targets { get; }

    /// <summary>The weight of each edge, above 0 and finite; null where none were asked for.</summary>
    public ReadOnlyMemory<double>? Weights { get; }
}
