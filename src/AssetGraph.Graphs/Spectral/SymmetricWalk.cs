using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Spectral;

/// <summary>
/// Solves (I − d Pᵀ) x = t on an undirected graph by conjugate gradients (Hestenes and Stiefel 1952): with D the strengths and A the
/// weights, z = D^−½ x solves (I − d D^−½ A D^−½) z = D^−½ t, which is symmetric and positive definite.
/// </summary>
/// <remarks>The condition is (1 + d)/(1 − d) at worst, so rounds grow with its root only; on networks without bottlenecks they are fewer
/// still.</remarks>
internal static unsafe class SymmetricWalk
{
    /// <summary>Improves x until the residual is near the tolerance; the caller checks and finishes.</summary>
    public static void Solve(Graph graph, double[] jump, double damping, double tolerance, double[] x, Convergence convergence, CancellationToken cancellation)
    {
        int n = graph.VertexCount;
        double[] root = Array.ConvertAll(Strength.Compute(graph).Out, s => s > 0 ? 1 / Math.Sqrt(s) : 0);
        var z = new double[n];
        var residual = new double[n];
        var direction = new double[n];
        var image = new double[n];
        var spread = new double[n];
        for (int v = 0; v < n; v++)
        {
            residual[v] = direction[v] = jump[v] * root[v];
        }

        // The 1-norm of what is left over in x is bounded by √(Σ strengths) times the 2-norm of the residual here.
        double reach = 0;
        foreach (double r in root)
        {
            reach += r > 0 ? 1 / (r * r) : 0;
        }

        double left = Dot(residual, residual);
        double enough = tolerance * (1 - damping) / 4;
        double best = double.PositiveInfinity;
        for (int stalled = 0; Math.Sqrt(reach * left) > enough && stalled < 8;)
        {
            cancellation.ThrowIfCancellationRequested();
            convergence.Left(Math.Sqrt(reach * left));
            Apply(graph, root, damping, direction, spread, image);
            double step = left / Dot(direction, image);
            for (int v = 0; v < n; v++)
            {
                z[v] += step * direction[v];
                residual[v] -= step * image[v];
            }

            double next = Dot(residual, residual);
            double turn = next / left;
            for (int v = 0; v < n; v++)
            {
                direction[v] = residual[v] + turn * direction[v];
            }

            left = next;
            stalled = left < best / 4 ? 0 : stalled + 1;
            best = stalled == 0 ? left : best;
        }

        for (int v = 0; v < n; v++)
        {
            x[v] = root[v] > 0 ? z[v] / root[v] : jump[v];
        }
    }

    private static void Apply(Graph graph, double[] root, double damping, double[] from, double[] spread, double[] into)
    {
        for (int v = 0; v < from.Length; v++)
        {
            spread[v] = from[v] * root[v];
        }

        int[] offsets = graph.OffsetArray;
        fixed (int* target = graph.TargetArray)
        fixed (double* weight = graph.WeightArray, spreads = spread)
        {
            for (int v = 0; v < from.Length; v++)
            {
                double sum = 0;
                int end = offsets[v + 1];
                if (weight == null)
                {
                    for (int a = offsets[v]; a < end; a++)
                    {
                        sum += spreads[target[a]];
                    }
                }
                else
                {
                    for (int a = offsets[v]; a < end; a++)
                    {
                        sum += weight[a] * spreads[target[a]];
                    }
                }

                into[v] = from[v] - damping * root[v] * sum;
            }
        }
    }

    // Four sums side by side: fast, and the same order of additions on every machine.
    private static double Dot(double[] a, double[] b)
    {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.Length; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
        {
            s0 += a[i] * b[i];
        }

        return (s0 + s1) + (s2 + s3);
    }
}
