using System.Globalization;
using System.Runtime.InteropServices;

namespace AssetGraph.Graphs;

/// <summary>
/// Collects ties in any order and projects them onto a simple <see cref="Graph"/>: loops are dropped and counted, weights of
/// parallel ties of one pair (directed: one ordered pair) are added in the order they came.
/// </summary>
/// <remarks>
/// The same ties in the same order give the same bits. An undirected builder takes {u, v} and {v, u} for the same pair.
/// Without weights, parallel ties are one tie. Cost: time linear in vertices and ties; 8 to 32 bytes per tie beside the result.
/// </remarks>
public sealed class GraphBuilder
{
    private readonly int vertexCount;
    private readonly bool directed;
    private readonly bool weighted;
    private readonly List<int> froms = [];
    private readonly List<int> tos = [];
    private readonly List<double> strengths = [];
    private long loops;

    /// <summary>Starts a graph with <paramref name="vertexCount"/> isolates.</summary>
    /// <param name="vertexCount">The number of vertices; 0 gives the empty graph.</param>
    /// <param name="directed">Whether the ties have a direction.</param>
    /// <param name="weighted">Whether the graph carries weights.</param>
    /// <exception cref="GraphException">AG2003 when the count is negative.</exception>
    public GraphBuilder(int vertexCount, bool directed = false, bool weighted = false)
    {
        if (vertexCount < 0 || vertexCount == int.MaxValue)
        {
            throw new GraphException("AG2003", "vertex count", $"{vertexCount} vertices cannot be", "0 to 2147483646");
        }

        this.vertexCount = vertexCount;
        this.directed = directed;
        this.weighted = weighted;
    }

    /// <summary>How many loops were dropped so far.</summary>
    public long DroppedLoops => loops;

    /// <summary>Adds a tie: of a directed graph the arc <paramref name="from"/>→<paramref name="to"/>, else the pair.</summary>
    /// <param name="from">A vertex.</param>
    /// <param name="to">A vertex; the same one makes a loop, which is dropped and counted.</param>
    /// <param name="weight">The strength, positive and finite; ignored when the graph carries no weights, but still checked.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there; AG2002 for a weight that is NaN, infinite, zero or
    /// negative; AG2003 past 2³¹ arcs.</exception>
    public GraphBuilder Add(int from, int to, double weight = 1.0)
    {
        if ((uint)from >= (uint)vertexCount || (uint)to >= (uint)vertexCount)
        {
            throw new GraphException("AG2001", Tie(from, to), $"there is no vertex {((uint)from >= (uint)vertexCount ? from : to)}", $"0 to {vertexCount - 1}");
        }

        if (!(weight > 0) || double.IsInfinity(weight))
        {
            string shown = weight.ToString("R", CultureInfo.InvariantCulture);
            throw new GraphException("AG2002", Tie(from, to), $"the weight {shown} is no strength", "a finite number greater than 0");
        }

        if (from == to)
        {
            loops++;
            return this;
        }

        if (froms.Count >= (directed ? Array.MaxLength : Array.MaxLength / 2))
        {
            throw new GraphException("AG2003", Tie(from, to), "there are too many ties", $"at most {(directed ? Array.MaxLength : Array.MaxLength / 2)}");
        }

        froms.Add(from);
        tos.Add(to);
        if (weighted)
        {
            strengths.Add(weight);
        }

        return this;
    }

    /// <summary>Adds many ties at once, as <see cref="Add"/> would one by one; of a tie that is refused, those before it stay
    /// added.</summary>
    /// <param name="from">The vertices that ties come from.</param>
    /// <param name="to">Where they go to, parallel to <paramref name="from"/>.</param>
    /// <param name="weight">Their strengths, parallel to them; empty for 1 each.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="GraphException">As <see cref="Add"/>; AG2007 when the spans differ in length.</exception>
    public GraphBuilder AddAll(ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> weight = default)
    {
        if (to.Length != from.Length || (weight.Length != from.Length && !weight.IsEmpty))
        {
            throw new GraphException("AG2007", "ties", $"there are {from.Length} sources, {to.Length} targets and {weight.Length} weights", "as many of each");
        }

        froms.EnsureCapacity(froms.Count + from.Length);
        tos.EnsureCapacity(tos.Count + from.Length);
        strengths.EnsureCapacity(weighted ? strengths.Count + from.Length : 0);
        for (int i = 0; i < from.Length; i++)
        {
            Add(from[i], to[i], weight.IsEmpty ? 1.0 : weight[i]);
        }

        return this;
    }

    /// <summary>Builds the graph; the builder stays usable, and later ties go into later graphs.</summary>
    /// <exception cref="GraphException">AG2002 when the weights of parallel ties add up to infinity.</exception>
    public Graph Build()
    {
        var from = CollectionsMarshal.AsSpan(froms);
        var to = CollectionsMarshal.AsSpan(tos);

        // Two stable counting passes: arcs by target, then, in that order, by source. So rows come out ascending, and equal pairs keep
        // the order in which they came.
        var starts = new int[vertexCount + 1];
        var offsets = new int[vertexCount + 1];
        for (int i = 0; i < from.Length; i++)
        {
            starts[to[i] + 1]++;
            offsets[from[i] + 1]++;
        }

        for (int v = 1; v <= vertexCount; v++)
        {
            // Counts of vertex v − 1; an undirected tie is an arc at either end.
            int arriving = starts[v] + (directed ? 0 : offsets[v]);
            int leaving = offsets[v] + (directed ? 0 : starts[v]);
            starts[v] = starts[v - 1] + arriving;
            offsets[v] = offsets[v - 1] + leaving;
        }

        int arcs = starts[vertexCount];
        var tails = new int[arcs];
        var ties = weighted ? new int[arcs] : null;
        var next = starts.AsSpan(0, vertexCount).ToArray();
        for (int i = 0; i < from.Length; i++)
        {
            Put(to[i], from[i], i);
            if (!directed)
            {
                Put(from[i], to[i], i);
            }
        }

        var targets = new int[arcs];
        var weights = weighted ? new double[arcs] : null;
        offsets.AsSpan(0, vertexCount).CopyTo(next);
        for (int t = 0; t < vertexCount; t++)
        {
            for (int i = starts[t]; i < starts[t + 1]; i++)
            {
                int place = next[tails[i]]++;
                targets[place] = t;
                if (weights is not null)
                {
                    weights[place] = strengths[ties![i]];
                }
            }
        }

        int kept = Merge(offsets, targets, weights);
        long merged = (arcs - kept) / (directed ? 1 : 2);
        if (merged > 0)
        {
            Array.Resize(ref targets, kept);
            if (weights is not null)
            {
                Array.Resize(ref weights, kept);
                RequireFinite(offsets, targets, weights);
            }
        }

        return new Graph(directed, offsets, targets, weights, loops, merged);

        void Put(int target, int tail, int tie)
        {
            int place = next[target]++;
            tails[place] = tail;
            if (ties is not null)
            {
                ties[place] = tie;
            }
        }
    }

    private static string Tie(int from, int to) => $"tie {from} to {to}";

    // Makes one arc of those of one pair, in place; answers how many arcs stay.
    private static int Merge(int[] offsets, int[] targets, double[]? weights)
    {
        int at = 0;
        for (int v = 0, row = 0; v + 1 < offsets.Length; v++)
        {
            int start = at;
            int end = offsets[v + 1];
            for (; row < end; row++)
            {
                if (at > start && targets[at - 1] == targets[row])
                {
                    if (weights is not null)
                    {
                        weights[at - 1] += weights[row];
                    }

                    continue;
                }

                targets[at] = targets[row];
                if (weights is not null)
                {
                    weights[at] = weights[row];
                }

                at++;
            }

            offsets[v + 1] = at;
        }

        return at;
    }

    private static void RequireFinite(int[] offsets, int[] targets, double[] weights)
    {
        for (int v = 0; v + 1 < offsets.Length; v++)
        {
            for (int a = offsets[v]; a < offsets[v + 1]; a++)
            {
                if (double.IsInfinity(weights[a]))
                {
                    throw new GraphException("AG2002", Tie(v, targets[a]), "the weights of parallel ties add up to infinity", "a finite sum");
                }
            }
        }
    }
}
