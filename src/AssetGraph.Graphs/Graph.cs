using System.Runtime.CompilerServices;

namespace AssetGraph.Graphs;

/// <summary>
/// An immutable simple graph in compressed sparse rows: vertices are 0 … <see cref="VertexCount"/> − 1, each with its arcs in
/// ascending order of target, no loops, at most one arc per ordered pair.
/// </summary>
/// <remarks>
/// An undirected tie is two arcs of the same weight. Weights are strengths: larger is closer. A graph without weights behaves as if
/// every weight were 1. Built by <see cref="GraphBuilder"/>; safe to read from any number of threads.
/// Memory: 4 bytes per vertex and 4 (with weights 12) bytes per arc; a directed graph that is asked for its in-arcs, or any graph
/// asked for <see cref="ReverseArcs"/>, as much again. Carries up to 2³¹ − 1 vertices' ids and 2³¹ − 1 arcs.
/// </remarks>
public sealed class Graph
{
    private readonly int[] offsets;
    private readonly int[] targets;
    private readonly double[]? weights;
    private InArcs? inArcs;

    // Invariant: offsets.Length == VertexCount + 1, offsets[^1] == targets.Length, targets of a row strictly ascending.
    internal Graph(bool isDirected, int[] offsets, int[] targets, double[]? weights, long droppedLoops, long mergedParallels)
    {
        IsDirected = isDirected;
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        DroppedLoops = droppedLoops;
        MergedParallels = mergedParallels;
    }

    /// <summary>The number of vertices, isolates included.</summary>
    public int VertexCount => offsets.Length - 1;

    /// <summary>The number of arcs: of an undirected graph twice the number of ties.</summary>
    public int ArcCount => targets.Length;

    /// <summary>The number of ties: arcs of a directed graph, unordered pairs of an undirected one.</summary>
    public int TieCount => IsDirected ? targets.Length : targets.Length / 2;

    /// <summary>Whether arcs have a direction that counts.</summary>
    public bool IsDirected { get; }

    /// <summary>Whether the graph carries weights.</summary>
    public bool IsWeighted => weights is not null;

    /// <summary>How many self-loops the projection dropped.</summary>
    public long DroppedLoops { get; }

    /// <summary>How many added ties were merged into an earlier tie of the same pair.</summary>
    public long MergedParallels { get; }

    /// <summary>Where each vertex's arcs begin; one entry more than vertices, the last one being <see cref="ArcCount"/>.</summary>
    public ReadOnlySpan<int> Offsets => offsets;

    /// <summary>The target of every arc, row by row.</summary>
    public ReadOnlySpan<int> Targets => targets;

    /// <summary>The weight of every arc, parallel to <see cref="Targets"/>; empty when the graph carries none.</summary>
    public ReadOnlySpan<double> Weights => weights;

    internal int[] OffsetArray => offsets;

    internal int[] TargetArray => targets;

    internal double[]? WeightArray => weights;

    /// <summary>The number of arcs that leave <paramref name="vertex"/>; of an undirected graph its degree.</summary>
    /// <param name="vertex">A vertex.</param>
    public int OutDegree(int vertex) => offsets[vertex + 1] - offsets[vertex];

    /// <summary>The number of arcs that arrive at <paramref name="vertex"/>; of an undirected graph its degree.</summary>
    /// <param name="vertex">A vertex.</param>
    public int InDegree(int vertex) => IsDirected ? In.Offsets[vertex + 1] - In.Offsets[vertex] : OutDegree(vertex);

    /// <summary>The targets of the arcs that leave <paramref name="vertex"/>, ascending.</summary>
    /// <param name="vertex">A vertex.</param>
    public ReadOnlySpan<int> OutNeighbours(int vertex) => targets.AsSpan(offsets[vertex], OutDegree(vertex));

    /// <summary>The weights of the arcs that leave <paramref name="vertex"/>, parallel to <see cref="OutNeighbours"/>; empty without
    /// weights.</summary>
    /// <param name="vertex">A vertex.</param>
    public ReadOnlySpan<double> OutWeights(int vertex) => weights is null ? [] : weights.AsSpan(offsets[vertex], OutDegree(vertex));

    /// <summary>The sources of the arcs that arrive at <paramref name="vertex"/>, ascending. The first call on a directed graph builds the
    /// in-arcs.</summary>
    /// <param name="vertex">A vertex.</param>
    public ReadOnlySpan<int> InNeighbours(int vertex)
    {
        if (!IsDirected)
        {
            return OutNeighbours(vertex);
        }

        var arcs = In;
        return arcs.Sources.AsSpan(arcs.Offsets[vertex], arcs.Offsets[vertex + 1] - arcs.Offsets[vertex]);
    }

    /// <summary>
    /// For every arc v→u met when walking the rows of in-neighbours (of an undirected graph: the rows themselves), the index of the arc
    /// u→v among <see cref="Targets"/>. Built on the first call, in time and memory linear in the arcs.
    /// </summary>
    /// <remarks>So an array parallel to the arcs (weights, path costs) can be read against the direction of travel.</remarks>
    public ReadOnlySpan<int> ReverseArcs => In.ArcIds;

    internal InArcs In => inArcs ?? BuildInArcs();

    /// <summary>The index of the arc <paramref name="from"/>→<paramref name="to"/> among <see cref="Targets"/>, or −1. Cost: the logarithm
    /// of the degree.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">The target.</param>
    public int FindArc(int from, int to)
    {
        int at = Array.BinarySearch(targets, offsets[from], OutDegree(from), to);
        return at < 0 ? -1 : at;
    }

    /// <summary>The weight of an arc; 1 where the graph carries none.</summary>
    /// <param name="arc">An index among <see cref="Targets"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Weight(int arc) => weights is null ? 1.0 : weights[arc];

    /// <summary>
    /// The undirected graph over the same vertices in which a tie joins every pair that an arc joins in either direction; weights of
    /// mutual arcs are added. An undirected graph is its own. Cost: linear.
    /// </summary>
    public Graph UnderlyingUndirected() => IsDirected ? Symmetrised.Of(this, countUnweighted: false) : this;

    /// <summary>The same ties without weights. Cost: none (the rows are shared).</summary>
    public Graph WithoutWeights() => weights is null ? this : new Graph(IsDirected, offsets, targets, null, DroppedLoops, MergedParallels);

    /// <summary>The graph after some vertices have left: they stay as isolates, so that numbers keep their meaning. Cost: linear.</summary>
    /// <param name="leaving">The vertices that lose their ties.</param>
    public Graph Without(VertexSet leaving)
    {
        ArgumentNullException.ThrowIfNull(leaving);
        var rows = new int[offsets.Length];
        var heads = new int[targets.Length];
        double[]? strengths = weights is null ? null : new double[targets.Length];
        int at = 0;
        for (int v = 0; v < VertexCount; v++)
        {
            for (int a = offsets[v]; a < offsets[v + 1] && !leaving.Contains(v); a++)
            {
                if (!leaving.Contains(targets[a]))
                {
                    heads[at] = targets[a];
                    if (strengths is not null)
                    {
                        strengths[at] = weights![a];
                    }

                    at++;
                }
            }

            rows[v + 1] = at;
        }

        return new Graph(IsDirected, rows, heads[..at], strengths?[..at], DroppedLoops, MergedParallels);
    }

    /// <summary>The graph with every arc turned round. An undirected graph is its own. Cost: linear.</summary>
    public Graph Reversed()
    {
        if (!IsDirected)
        {
            return this;
        }

        var arcs = In;
        double[]? turned = null;
        if (weights is not null)
        {
            turned = new double[weights.Length];
            for (int i = 0; i < turned.Length; i++)
            {
                turned[i] = weights[arcs.ArcIds[i]];
            }
        }

        return new Graph(true, arcs.Offsets, arcs.Sources, turned, DroppedLoops, MergedParallels);
    }

    internal void RequireVertex(int vertex, string role)
    {
        if ((uint)vertex >= (uint)VertexCount)
        {
            throw new GraphException("AG2001", role, $"there is no vertex {vertex}", $"0 to {VertexCount - 1}");
        }
    }

    internal void RequireVertices(ReadOnlySpan<int> vertices, string role)
    {
        foreach (int v in vertices)
        {
            RequireVertex(v, role);
        }
    }

    private InArcs BuildInArcs()
    {
        int n = VertexCount;
        var inOffsets = new int[n + 1];
        foreach (int t in targets)
        {
            inOffsets[t + 1]++;
        }

        for (int v = 0; v < n; v++)
        {
            inOffsets[v + 1] += inOffsets[v];
        }

        var next = inOffsets.AsSpan(0, n).ToArray();
        var sources = new int[targets.Length];
        var ids = new int[targets.Length];
        for (int v = 0; v < n; v++)
        {
            for (int a = offsets[v]; a < offsets[v + 1]; a++)
            {
                int place = next[targets[a]]++;
                sources[place] = v;
                ids[place] = a;
            }
        }

        // Two threads may build it at once; both builds are equal, so whichever stays does not matter.
        return inArcs = new InArcs(inOffsets, sources, ids);
    }

    internal sealed record InArcs(int[] Offsets, int[] Sources, int[] ArcIds);
}
