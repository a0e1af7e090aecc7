using AssetGraph.Graphs.Components;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// Betweenness by hops of an undirected graph, block by block (Puzis et al. 2015; Sarıyüce et al. 2013): a path between two blocks goes
/// through cut vertices, so each block is counted alone, each of its vertices standing for all that hangs on it.
/// </summary>
/// <remarks>
/// With b_i the number of vertices reached from v through its i-th block and N the size of the component, v stands in block B for
/// r = N − b vertices, and B(v) = Σ over blocks (Brandes with r as the weight of sources and targets) + Σ_{i&lt;j} b_i b_j.
/// Blocks of two vertices (leaves, bridges) need no search.
/// </remarks>
internal static class BlockBetweenness
{
    /// <summary>Unordered pairs, or null when paths are too many for a double (the caller has a way that is slower and never
    /// overflows).</summary>
    public static double[]? Raw(Graph graph, int workers, IProgress<double>? progress, CancellationToken cancellation)
    {
        int n = graph.VertexCount;
        var found = BiconnectedComponents.Find(graph, cancellation);
        var standsFor = StandsFor(found, out double[] across);
        var builder = new BlockGraphBuilder(found.Ties);
        var blocks = new List<BlockGraph>();
        var firstBatch = new List<int> { 0 };
        for (int b = 0; b < found.Count; b++)
        {
            if (found.Block(b).Length > 2)
            {
                blocks.Add(builder.Build(found.Block(b), standsFor[b]));
                firstBatch.Add(firstBatch[^1] + (blocks[^1].Count + LaneKernel.Lanes - 1) / LaneKernel.Lanes);
            }
        }

        int largest = blocks.Count == 0 ? 0 : blocks.Max(b => b.Count);
        bool overflow = false;
        double[] within = OrderedChunks.Sum(firstBatch[^1], 1, n, workers, () =>
        {
            var kernel = new LaneKernel(largest);
            return (from, to, into) =>
            {
                for (int b = BlockOf(firstBatch, from); from < to; b++)
                {
                    var block = blocks[b];
                    int end = Math.Min(to, firstBatch[b + 1]);
                    kernel.Begin(block);
                    for (; from < end && !cancellation.IsCancellationRequested; from++)
                    {
                        if (!kernel.Run((from - firstBatch[b]) * LaneKernel.Lanes))
                        {
                            Volatile.Write(ref overflow, true);
                        }
                    }

                    kernel.End(into);
                    from = end;
                }
            };
        }, progress, cancellation);

        if (overflow)
        {
            return null;
        }

        for (int v = 0; v < n; v++)
        {
            within[v] = within[v] / 2 + across[v];
        }

        return within;
    }

    private static int BlockOf(List<int> firstBatch, int batch)
    {
        int at = firstBatch.BinarySearch(batch);
        return at >= 0 ? at : ~at - 1;
    }

    // For each block the weights of its vertices in its order, and for each vertex Σ_{i<j} b_i b_j = ((Σ b)² − Σ b²)/2.
    private static double[][] StandsFor(BiconnectedComponents found, out double[] across)
    {
        var component = WeakComponents.Find(found.Ties);
        var weights = new double[found.Count][];
        var filled = new int[found.Count];
        var sum = new double[found.Ties.VertexCount];
        var squares = new double[found.Ties.VertexCount];
        found.ForEachBranch((vertex, block, size) =>
        {
            weights[block] ??= new double[found.Block(block).Length];
            weights[block][filled[block]++] = component.Sizes[component.Labels[vertex]] - size;
            sum[vertex] += size;
            squares[vertex] += (double)size * size;
        });
        across = [.. sum.Zip(squares, (s, q) => (s * s - q) / 2)];
        return weights;
    }
}
