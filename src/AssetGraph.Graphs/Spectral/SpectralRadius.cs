using AssetGraph.Graphs.Components;

namespace AssetGraph.Graphs.Spectral;

/// <summary>
/// The largest eigenvalue of a non-negative matrix and where it lives. It is the largest among those of the strong components, and
/// within one the Collatz–Wielandt quotients of any positive vector enclose it.
/// </summary>
internal sealed class SpectralRadius
{
    private const double Gap = 1e-14;
    private const double Equal = 1e-9;
    private const int MostRounds = 200_000;

    private SpectralRadius(double value, int[] where, double[] vector, bool simple)
    {
        Value = value;
        Where = where;
        Vector = vector;
        IsSimple = simple;
    }

    /// <summary>The eigenvalue; 0 when there is no cycle.</summary>
    public double Value { get; }

    /// <summary>The vertices of the component that has it, ascending; empty when there is no cycle.</summary>
    public int[] Where { get; }

    /// <summary>The component's positive vector x with x_v = Σ_u A_uv x_u / λ, parallel to <see cref="Where"/>, largest entry 1.</summary>
    public double[] Vector { get; }

    /// <summary>Whether no other component has it as well.</summary>
    public bool IsSimple { get; }

    /// <param name="graph">Read along in-arcs.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static SpectralRadius Of(Graph graph, CancellationToken cancellation, IProgress<double>? progress = null)
    {
        var parts = StrongComponents.Find(graph, cancellation);
        var members = new List<int>[parts.Count];
        for (int v = 0; v < graph.VertexCount; v++)
        {
            (members[parts.Labels[v]] ??= []).Add(v);
        }

        var best = new SpectralRadius(0, [], [], simple: false);
        var convergence = new Convergence(progress, Gap);
        var x = new double[graph.VertexCount];
        var next = new double[graph.VertexCount];
        foreach (var part in members.Where(p => p.Count > 1))
        {
            var (value, vector) = Radius(graph, part, parts.Labels, x, next, best.Value, cancellation, convergence);
            if (value > best.Value * (1 + Equal))
            {
                best = new SpectralRadius(value, [.. part], vector, simple: true);
            }
            else if (value >= best.Value * (1 - Equal))
            {
                best = new SpectralRadius(best.Value, best.Where, best.Vector, simple: false);
            }
        }

        return best;
    }

    // Power iteration on A + I within one component; given up as soon as it is sure to stay below what another has.
    private static (double Value, double[] Vector) Radius(
        Graph graph, List<int> part, IReadOnlyList<int> labels, double[] x, double[] next, double atLeast, CancellationToken cancellation, Convergence convergence)
    {
        foreach (int v in part)
        {
            x[v] = 1;
        }

        int label = labels[part[0]];
        double low = 0;
        double high = double.PositiveInfinity;
        double before = double.PositiveInfinity;
        for (int round = 0; ; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (round == MostRounds)
            {
                throw new GraphException("AG2008", "largest eigenvalue", "it does not settle", "a second eigenvalue further from the first");
            }

            low = double.PositiveInfinity;
            high = 0;
            double largest = 0;
            foreach (int v in part)
            {
                double sum = x[v];
                var sources = graph.InNeighbours(v);
                int first = graph.In.Offsets[v];
                for (int i = 0; i < sources.Length; i++)
                {
                    if (labels[sources[i]] == label)
                    {
                        sum += graph.Weight(graph.In.ArcIds[first + i]) * x[sources[i]];
                    }
                }

                next[v] = sum;
                low = Math.Min(low, sum / x[v]);
                high = Math.Max(high, sum / x[v]);
                largest = Math.Max(largest, sum);
            }

            foreach (int v in part)
            {
                x[v] = next[v] / largest;
            }

            // Rounding sets a floor to the gap; when it no longer shrinks, this is as near as doubles come.
            double gap = (high - low) / high;
            convergence.Left(gap);
            if (high - 1 < atLeast * (1 - Equal) || gap < Gap || (gap < 1e-12 && gap >= before))
            {
                break;
            }

            before = gap;
        }

        return ((low + high) / 2 - 1, [.. part.Select(v => x[v])]);
    }
}
