using AssetGraph.Graphs.Centrality;

namespace AssetGraph.Graphs.StructuralHoles;

/// <summary>
/// Burt's p and m on S = A + Aᵀ: p_ij = S_ij/Σ_k S_ik, m_jq = S_jq/max_k S_jk; and the sums over common alters of all pairs.
/// </summary>
internal sealed class BurtNetwork
{
    private const int ChunkSize = 256;

    private readonly Graph ties;
    private readonly HoleOptions options;
    private readonly double[] total;
    private readonly double[] strongest;

    public BurtNetwork(Graph graph, HoleOptions options)
    {
        this.options = options;
        var used = options.UseWeights ? graph : graph.WithoutWeights();
        ties = used.IsDirected ? Symmetrised.Of(used, countUnweighted: true) : used;
        total = Strength.Compute(ties).Out;
        strongest = new double[ties.VertexCount];
        for (int v = 0; v < strongest.Length; v++)
        {
            for (int a = ties.Offsets[v]; a < ties.Offsets[v + 1]; a++)
            {
                strongest[v] = Math.Max(strongest[v], ties.Weight(a));
            }
        }
    }

    public Graph Ties => ties;

    /// <summary>Shows each ego with its alters' constraint c and redundancy r, in the order of its arcs; from many threads.</summary>
    public void ForEachEgo(EgoAction action, CancellationToken cancellation, IProgress<double>? progress)
    {
        int n = ties.VertexCount;
        int chunks = (n + ChunkSize - 1) / ChunkSize;
        int done = 0;
        var upper = UpperTies.Of(ties);
        OrderedChunks.ForEach(chunks, options.Workers, () =>
        {
            var ego = new EgoScratch(ties, upper);
            return chunk =>
            {
                int end = Math.Min(n, (chunk + 1) * ChunkSize);
                for (int i = chunk * ChunkSize; i < end; i++)
                {
                    if (options.Scope == HoleScope.Network)
                    {
                        ego.Fill(i, total, strongest);
                    }
                    else
                    {
                        ego.FillWithin(i, total[i]);
                    }

                    action(i, ego.Constraint, ego.Redundancy);
                }

                progress?.Report((double)Interlocked.Increment(ref done) / chunks);
            };
        }, cancellation);
    }

    public delegate void EgoAction(int ego, ReadOnlySpan<double> constraint, ReadOnlySpan<double> redundancy);
}
