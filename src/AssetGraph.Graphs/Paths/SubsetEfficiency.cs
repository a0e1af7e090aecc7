using System.Numerics;
using AssetGraph.Graphs.Components;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// How well two sets of vertices (macro and micro) can reach each other, E = (1 / |A||B|) Σ 1/d(a, b), and by exactly how much E
/// would rise with one new undirected tie. Pairs without a path add 0. Distances are hops. Immutable; safe to use from several threads.
/// </summary>
/// <remarks>
/// <para>A new tie u–v shortens a path from a to b through u, then v, only if d(a, v) ≥ d(a, u) + 2, and the vertices b that gain hang together around v: a
/// search from v finds them and looks at little else. For no pair can both directions gain. Where no distance is longer than 15 hops sums are made in
/// whole numbers, 360,360/d.</para>
/// <para>Memory: 1 byte for each macro vertex and vertex (2 where a distance passes 254 hops).</para>
/// </remarks>
public sealed class SubsetEfficiency
{
    private readonly Graph graph;
    private readonly int[] macro;
    private readonly int[] micro;
    private readonly int[] placeInMacro;
    private readonly bool[] isMicro;
    private readonly IReadOnlyList<int> component;
    private readonly DistanceTable table;

    // How many micro vertices stand at each distance from each macro vertex.
    private readonly long[][] microAt;

    private SubsetEfficiency(Graph graph, int[] macro, int[] micro, DistanceTable table, int workers, CancellationToken cancellation)
    {
        this.graph = graph;
        this.macro = macro;
        this.micro = micro;
        this.table = table;
        placeInMacro = new int[graph.VertexCount];
        Array.Fill(placeInMacro, -1);
        for (int i = 0; i < macro.Length; i++)
        {
            placeInMacro[macro[i]] = i;
        }

        isMicro = new bool[graph.VertexCount];
        foreach (int b in micro)
        {
            isMicro[b] = true;
        }

        component = WeakComponents.Find(graph, cancellation).Labels;
        microAt = table.CountBySource(micro, workers, cancellation);
        double sum = 0;
        foreach (long[] at in microAt)
        {
            double near = 0;
            for (int hops = 1; hops < at.Length; hops++)
            {
                near += (double)at[hops] / hops;
            }

            sum += near;
        }

        Value = sum / PairCount;
    }

    /// <summary>E, between 0 (no pair has a path) and 1 (every pair has a tie); NaN when one of the sets is empty.</summary>
    public double Value { get; }

    /// <summary>The number of pairs, |A|·|B|.</summary>
    public long PairCount => (long)macro.Length * micro.Length;

    internal Graph Graph => graph;

    internal DistanceTable Table => table;

    internal ReadOnlySpan<int> Micro => micro;

    internal bool[] IsMicro => isMicro;

    /// <summary>Finds the distances between the two sets.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="macro">The one set (best the smaller), each vertex once.</param>
    /// <param name="micro">The other, without a vertex of the first.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. Makes no difference to the result.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there; AG2003 for a distance of 65,535 hops or more; AG2006 for a directed graph;
    /// AG2007 for a vertex named twice or in both sets.</exception>
    /// <remarks>Cost: a bit-parallel breadth-first search from the macro side.</remarks>
    public static SubsetEfficiency Of(
        Graph graph, ReadOnlySpan<int> macro, ReadOnlySpan<int> micro, CancellationToken cancellation = default, int workers = 0)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.IsDirected)
        {
            throw new GraphException("AG2006", "subset efficiency", "the graph is directed", "an undirected graph (see UnderlyingUndirected)");
        }

        Subsets.RequireDisjoint(graph, macro, micro);
        int[] sources = macro.ToArray();
        return new SubsetEfficiency(graph, sources, micro.ToArray(), DistanceTable.From(graph, sources, workers, cancellation), workers, cancellation);
    }

    /// <summary>The same with one more undirected tie, brought forward rather than computed anew.</summary>
    /// <param name="u">One end.</param>
    /// <param name="v">The other; the same vertex or one already tied to it changes nothing.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there.</exception>
    /// <remarks>Cost: a copy of the distances, and what the tie shortens.</remarks>
    public SubsetEfficiency With(int u, int v, CancellationToken cancellation = default)
    {
        graph.RequireVertex(u, "tie");
        graph.RequireVertex(v, "tie");
        var builder = new GraphBuilder(graph.VertexCount);
        for (int w = 0; w < graph.VertexCount; w++)
        {
            foreach (int x in graph.OutNeighbours(w))
            {
                if (w < x)
                {
                    builder.Add(w, x);
                }
            }
        }

        builder.Add(u, v);
        var grown = builder.Build();

        // A tie shortens; where it joins, the longest way through it is at most this.
        bool fits = component[u] == component[v] || 2L * table.Longest + 1 + graph.VertexCount <= table.Limit;
        if (!fits)
        {
            return Of(grown, macro, micro, cancellation);
        }

        var brought = table.Copy();
        var search = new GainSearch(graph, table, isMicro);
        search.Shorten(u, v, (vertex, source, hops) => brought[vertex, source] = hops);
        search.Shorten(v, u, (vertex, source, hops) => brought[vertex, source] = hops);
        return new SubsetEfficiency(grown, macro, micro, brought, 1, cancellation);
    }

    /// <summary>The number of hops between a macro vertex and any vertex, −1 where there is no path.</summary>
    /// <param name="macroPlace">The place of the one among the macro vertices.</param>
    /// <param name="vertex">The other.</param>
    public int Distance(int macroPlace, int vertex)
    {
        int hops = table[vertex, macroPlace];
        return hops == DistanceTable.Unreached ? BreadthFirst.Unreached : hops;
    }

    /// <summary>By how much E would rise with one new undirected tie between two vertices of either set or of none.</summary>
    /// <param name="u">One end.</param>
    /// <param name="v">The other; the same vertex or one already tied to it gains 0.</param>
    /// <returns>The exact rise, 0 or more; 0 when one of the sets is empty.</returns>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there.</exception>
    public double Gain(int u, int v)
    {
        Span<double> gain = stackalloc double[1];
        Gains([(u, v)], gain);
        return gain[0];
    }

    /// <summary>The same for many candidates at once, each on its own.</summary>
    /// <param name="candidates">The ties that might be.</param>
    /// <param name="gains">Where the rises go, one for each candidate.</param>
    /// <param name="cancellation">Stops the work between batches.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there.</exception>
    /// <remarks>
    /// Cost: within a component what the tie would shorten; between two, a search for each 64 different ends that are not macro, so candidates with the
    /// same end best stand together.
    /// </remarks>
    public void Gains(ReadOnlySpan<(int U, int V)> candidates, Span<double> gains, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gains.Length, candidates.Length);
        foreach (var (u, v) in candidates)
        {
            graph.RequireVertex(u, "candidate");
            graph.RequireVertex(v, "candidate");
        }

        gains[..candidates.Length].Clear();
        if (PairCount == 0)
        {
            return;
        }

        GainSearch? within = null;
        BitParallelSearch? across = null;
        var outside = new Dictionary<int, long[]>(BitParallelSearch.Lanes);
        var wanted = new List<int>(BitParallelSearch.Lanes);
        const int batch = 4096;
        for (int start = 0, end; start < candidates.Length; start = end)
        {
            cancellation.ThrowIfCancellationRequested();
            wanted.Clear();
            outside.Clear();
            for (end = start; end < candidates.Length && end - start < batch && wanted.Count < BitParallelSearch.Lanes - 1; end++)
            {
                var (u, v) = candidates[end];
                if (component[u] != component[v])
                {
                    Want(u);
                    Want(v);
                }
            }

            if (wanted.Count > 0)
            {
                across ??= new BitParallelSearch(graph, Direction.Out);
                var counter = new MicroCounter(isMicro, wanted.Count);
                across.Run(wanted.ToArray(), ref counter);
                for (int i = 0; i < wanted.Count; i++)
                {
                    outside[wanted[i]] = [.. counter.At[i]];
                }
            }

            for (int i = start; i < end; i++)
            {
                var (u, v) = candidates[i];
                double raw = component[u] != component[v]
                    ? Joined(u, MicroAt(v)) + Joined(v, MicroAt(u))
                    : (within ??= new GainSearch(graph, table, isMicro)).Shortened(u, v) + within.Shortened(v, u);
                gains[i] = raw / PairCount;
            }
        }

        long[] MicroAt(int vertex) => placeInMacro[vertex] >= 0 ? microAt[placeInMacro[vertex]] : outside[vertex];

        void Want(int vertex)
        {
            if (placeInMacro[vertex] < 0 && outside.TryAdd(vertex, null!))
            {
                wanted.Add(vertex);
            }
        }
    }

    internal bool SameComponent(int u, int v) => component[u] == component[v];

    /// <summary>The place of a macro vertex among them.</summary>
    internal int PlaceOf(int macro) => placeInMacro[macro];

    internal void RequireMacro(int vertex)
    {
        graph.RequireVertex(vertex, "macro end");
        if (placeInMacro[vertex] < 0)
        {
            throw new GraphException("AG2001", "macro end", $"vertex {vertex} is not of the macro set", "one of it");
        }
    }

    // Two components become one: every pair across gets the path through the new tie, and only numbers at each distance are needed.
    private double Joined(int near, long[] far)
    {
        Span<int> macroAt = table.Longest < 256 ? stackalloc int[table.Longest + 1] : new int[table.Longest + 1];
        for (int i = 0; i < macro.Length; i++)
        {
            int hops = table[near, i];
            if (hops != DistanceTable.Unreached)
            {
                macroAt[hops]++;
            }
        }

        double sum = 0;
        for (int x = 0; x < macroAt.Length; x++)
        {
            for (int y = 0; macroAt[x] != 0 && y < far.Length; y++)
            {
                sum += (double)macroAt[x] * far[y] / (x + 1 + y);
            }
        }

        return sum;
    }

    private readonly struct MicroCounter(bool[] isMicro, int lanes) : ISearchVisitor
    {
        public List<long>[] At { get; } = [.. Enumerable.Range(0, lanes).Select(_ => new List<long>())];

        public void Meet(int vertex, ulong sources, int hops)
        {
            if (!isMicro[vertex])
            {
                return;
            }

            for (; sources != 0; sources &= sources - 1)
            {
                var at = At[BitOperations.TrailingZeroCount(sources)];
                while (at.Count <= hops)
                {
                    at.Add(0);
                }

                at[hops]++;
            }
        }
    }
}
