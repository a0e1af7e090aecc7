using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// The shortest paths from one source and what each vertex and arc has of them. One per worker.
/// </summary>
/// <remarks>Paper (Brandes 2001): σ = number of shortest paths, δ = dependency: δ(v) = σ(v) Σ (r(w) + δ(w))/σ(w) over the next vertices w,
/// with r(w) the weight of w as a target.</remarks>
internal abstract class Dependencies(Graph graph)
{
    // Past it, the quotients of backward accumulation could leave a double's range.
    private const double LargestCount = 1e280;

    private readonly double[] share = new double[graph.VertexCount];

    protected Graph Graph { get; } = graph;

    protected double[] PathCount { get; } = new double[graph.VertexCount];

    /// <summary>Reached vertices in the order of distance, the source first.</summary>
    protected abstract ReadOnlySpan<int> Order { get; }

    public static Func<Dependencies> For(Graph graph, PathLength length, double alpha)
    {
        if (length == PathLength.Hops || !graph.IsWeighted)
        {
            return () => new HopDependencies(graph);
        }

        var lengths = ArcLengths.Of(graph, length, alpha);
        return () => new LengthDependencies(graph, lengths);
    }

    /// <summary>Finds the shortest paths from a source.</summary>
    public abstract void Run(int source);

    /// <summary>Whether an arc lies on a shortest path from the source of the last run.</summary>
    protected abstract bool IsOnPath(int from, int arc, int to);

    /// <summary>Adds <paramref name="factor"/>·δ(v) to every vertex but the source; <paramref name="targets"/> are the weights r, null for
    /// 1 each.</summary>
    public void AddVertices(double[]? targets, double factor, double[] into) => Accumulate(targets, factor, into, null);

    /// <summary>Adds to every arc its share of the pairs from the source.</summary>
    public void AddArcs(double[]? targets, double[] into) => Accumulate(targets, 1.0, null, into);

    /// <summary>Adds each pair of the source and a target once to both its ends; <paramref name="targets"/> are the weights r, null for 1
    /// each.</summary>
    public void AddEnds(double[]? targets, double[] into)
    {
        var order = Order;
        foreach (int t in order[1..])
        {
            double pairs = targets is null ? 1.0 : targets[t];
            into[t] += pairs;
            into[order[0]] += pairs;
        }
    }

    private void Accumulate(double[]? targets, double factor, double[]? vertices, double[]? arcs)
    {
        var order = Order;
        foreach (int v in order)
        {
            if (!(PathCount[v] < LargestCount))
            {
                AccumulateWide(targets, factor, vertices, arcs);
                return;
            }
        }

        int[] offsets = Graph.OffsetArray;
        int[] heads = Graph.TargetArray;
        for (int i = order.Length - 1; i >= 0; i--)
        {
            int v = order[i];
            double sum = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++)
            {
                if (IsOnPath(v, a, heads[a]))
                {
                    double part = share[heads[a]];
                    sum += part;
                    if (arcs is not null)
                    {
                        arcs[a] += PathCount[v] * part;
                    }
                }
            }

            double dependency = PathCount[v] * sum;
            share[v] = ((targets is null ? 1.0 : targets[v]) + dependency) / PathCount[v];
            if (vertices is not null && i > 0)
            {
                vertices[v] += factor * dependency;
            }
        }
    }

    // The same with path counts as mantissa and exponent: counts grow like products and may pass 10³⁰⁸ (a ladder of a thousand diamonds
    // does).
    private void AccumulateWide(double[]? targets, double factor, double[]? vertices, double[]? arcs)
    {
        var order = Order;
        var mantissa = new double[Graph.VertexCount];
        var exponent = new int[Graph.VertexCount];
        mantissa[order[0]] = 1;
        foreach (int v in order)
        {
            int shift = Math.ILogB(mantissa[v]);
            mantissa[v] = Math.ScaleB(mantissa[v], -shift);
            exponent[v] += shift;
            for (int a = Graph.Offsets[v]; a < Graph.Offsets[v + 1]; a++)
            {
                int u = Graph.Targets[a];
                if (!IsOnPath(v, a, u))
                {
                    continue;
                }

                if (mantissa[u] == 0)
                {
                    (mantissa[u], exponent[u]) = (mantissa[v], exponent[v]);
                }
                else
                {
                    int top = Math.Max(exponent[u], exponent[v]);
                    mantissa[u] = Math.ScaleB(mantissa[u], exponent[u] - top) + Math.ScaleB(mantissa[v], exponent[v] - top);
                    exponent[u] = top;
                }
            }
        }

        var dependency = new double[Graph.VertexCount];
        for (int i = order.Length - 1; i >= 0; i--)
        {
            int v = order[i];
            for (int a = Graph.Offsets[v]; a < Graph.Offsets[v + 1]; a++)
            {
                int u = Graph.Targets[a];
                if (IsOnPath(v, a, u))
                {
                    double ratio = Math.ScaleB(mantissa[v] / mantissa[u], exponent[v] - exponent[u]);
                    double part = ratio * ((targets is null ? 1.0 : targets[u]) + dependency[u]);
                    dependency[v] += part;
                    if (arcs is not null)
                    {
                        arcs[a] += part;
                    }
                }
            }

            if (vertices is not null && i > 0)
            {
                vertices[v] += factor * dependency[v];
            }
        }
    }
}
