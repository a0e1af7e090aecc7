using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// Betweenness of an undirected graph, block by block (Puzis et al. 2015; Sarıyüce et al. 2013): a path between two blocks goes
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
    /// <param name="graph">An undirected graph.</param>
    /// <param name="lengths">How long its arcs are; null by hops.</param>
    /// <param name="workers">How many threads.</param>
    /// <param name="progress">Told the share done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static double[]? Raw(Graph graph, ArcLengths? lengths, int workers, IProgress<double>? progress, CancellationToken cancellation)
    {
        int n = graph.VertexCount;
        var found = BiconnectedComponents.Find(graph, cancellation);
        var standsFor = StandsFor(found, out double[] across);
        var builder = new BlockGraphBuilder(found.Ties, lengths?.Values);
        int lanes = lengths is null ? LaneKernel.Lanes : 1;
        var blocks = new List<BlockGraph>();
        var firstBatch = new List<int> { 0 };
        for (int b = 0; b < found.Count; b++)
        {
            if (found.Block(b).Length > 2)
            {
                blocks.Add(builder.Build(found.Block(b), standsFor[b]));
                firstBatch.Add(firstBatch[^1] + (blocks[^1].Count + lanes - 1) / lanes);
            }
        }

        double[]? within = Sum(blocks, firstBatch, lanes, lengths, n, workers, progress, cancellation);
        if (within is null)
        {
            return null;
        }

        for (int v = 0; v < n; v++)
        {
            within[v] = within[v] / 2 + across[v];
        }

        return within;
    }

    /// <summary>The same for a directed graph, in one piece: ordered pairs.</summary>
    public static double[]? RawDirected(Graph graph, ArcLengths lengths, int workers, IProgress<double>? progress, CancellationToken cancellation)
    {
        int n = graph.VertexCount;
        var weight = new double[n];
        Array.Fill(weight, 1.0);
        var whole = new BlockGraph([.. Enumerable.Range(0, n)], weight, graph.OffsetArray, graph.TargetArray, lengths.Values) { Arrivals = graph.In.Offsets };
        return Sum([whole], [0, n], 1, lengths, n, workers, progress, cancellation);
    }

    private static double[]? Sum(
        List<BlockGraph> blocks, List<int> firstBatch, int lanes, ArcLengths? lengths, int n, int workers, IProgress<double>? progress, CancellationToken cancellation)
    {
        int largest = blocks.Count == 0 ? 0 : blocks.Max(b => b.Count);
        int mostArcs = blocks.Count == 0 ? 0 : blocks.Max(b => b.Targets.Length);
        bool overflow = false;
        double[] within = OrderedChunks.Sum(firstBatch[^1], 1, n, workers, () =>
        {
            IBlockKernel kernel = lengths is null ? new LaneKernel(largest) : new LengthKernel(largest, mostArcs, lengths);
            return (from, to, into) =>
            {
                for (int b = BlockOf(firstBatch, from); from < to; b++)
                {
                    int end = Math.Min(to, firstBatch[b + 1]);
                    kernel.Begin(blocks[b]);
                    for (; from < end && !cancellation.IsCancellationRequested; from++)
                    {
                        if (!kernel.Run((from - firstBatch[b]) * lanes))
                        {
                            Volatile.Write(ref overflow, true);
                        }
                    }

                    kernel.End(into);
                    from = end;
                }
            };
        }, progress, cancellation);
        return overflow ? null : within;
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
