using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.Spectral;

/// <summary>Sweeps over the equations x = d Pᵀx + t of a walk that follows ties with chance d.</summary>
internal sealed unsafe class WalkSweep
{
    private const int SweepsAtOnce = 4;

    private readonly Graph graph;
    private readonly double[] jump;
    private readonly double damping;
    private readonly double[] strength;
    private readonly double[] share;
    private readonly double[]? inWeights;

    public WalkSweep(Graph graph, double[] jump, double damping)
    {
        this.graph = graph;
        this.jump = jump;
        this.damping = damping;
        strength = Strength.Compute(graph).Out;
        share = new double[graph.VertexCount];
        inWeights = !graph.IsDirected ? graph.WeightArray : graph.IsWeighted ? Array.ConvertAll(graph.In.ArcIds, graph.Weight) : null;
    }

    /// <summary>Σ |d Pᵀx + t − x|.</summary>
    public double Residual(double[] x)
    {
        Spread(x);
        double sum = 0;
        for (int v = 0; v < x.Length; v++)
        {
            sum += Math.Abs(damping * Arriving(v) + jump[v] - x[v]);
        }

        return sum;
    }

    /// <summary>A few rounds of Gauss and Seidel's iteration: each vertex is brought up to date with what the ones before it have
    /// become.</summary>
    public void Improve(double[] x)
    {
        Spread(x);
        for (int round = 0; round < SweepsAtOnce; round++)
        {
            for (int v = 0; v < x.Length; v++)
            {
                x[v] = damping * Arriving(v) + jump[v];
                share[v] = strength[v] > 0 ? x[v] / strength[v] : 0;
            }
        }
    }

    private void Spread(double[] x)
    {
        for (int v = 0; v < x.Length; v++)
        {
            share[v] = strength[v] > 0 ? x[v] / strength[v] : 0;
        }
    }

    private double Arriving(int v)
    {
        int[] offsets = graph.IsDirected ? graph.In.Offsets : graph.OffsetArray;
        int[] sources = graph.IsDirected ? graph.In.Sources : graph.TargetArray;
        fixed (int* source = sources)
        fixed (double* weight = inWeights, shares = share)
        {
            double sum = 0;
            int end = offsets[v + 1];
            if (weight == null)
            {
                for (int a = offsets[v]; a < end; a++)
                {
                    sum += shares[source[a]];
                }
            }
            else
            {
                for (int a = offsets[v]; a < end; a++)
                {
                    sum += weight[a] * shares[source[a]];
                }
            }

            return sum;
        }
    }
}
