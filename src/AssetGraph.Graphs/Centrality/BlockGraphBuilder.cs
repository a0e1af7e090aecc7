using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>Cuts blocks out of a graph.</summary>
internal sealed class BlockGraphBuilder
{
    private readonly Graph ties;
    private readonly double[]? lengths;
    private readonly int[] place;

    /// <param name="ties">The graph.</param>
    /// <param name="lengths">How long its arcs are; null by hops.</param>
    public BlockGraphBuilder(Graph ties, double[]? lengths)
    {
        this.ties = ties;
        this.lengths = lengths;
        place = new int[ties.VertexCount];
        Array.Fill(place, -1);
    }

    /// <param name="block">The vertices, the one by which the block hangs on last. Every vertex is another's than the last in one block
    /// only, so reading their ties alone costs m over all blocks.</param>
    /// <param name="weight">How many vertices each stands for.</param>
    public BlockGraph Build(ReadOnlySpan<int> block, double[] weight)
    {
        int n = block.Length;
        for (int i = 0; i < n; i++)
        {
            place[block[i]] = i;
        }

        var offsets = new int[n + 1];
        int[] targets = [];
        double[] arcLengths = [];
        for (int pass = 0; pass < 2; pass++)
        {
            var next = pass == 0 ? new int[n] : offsets.AsSpan(0, n).ToArray();
            for (int i = 0; i < n - 1; i++)
            {
                for (int a = ties.OffsetArray[block[i]]; a < ties.OffsetArray[block[i] + 1]; a++)
                {
                    int j = place[ties.TargetArray[a]];
                    if (j < 0)
                    {
                        continue;
                    }

                    Put(i, j, a);
                    if (j == n - 1)
                    {
                        Put(j, i, a);
                    }
                }
            }

            if (pass == 0)
            {
                for (int i = 0; i < n; i++)
                {
                    offsets[i + 1] = offsets[i] + next[i];
                }

                targets = new int[offsets[n]];
                arcLengths = lengths is null ? [] : new double[offsets[n]];
            }

            void Put(int from, int to, int arc)
            {
                if (pass == 1)
                {
                    targets[next[from]] = to;
                    if (lengths is not null)
                    {
                        arcLengths[next[from]] = lengths[arc];
                    }
                }

                next[from]++;
            }
        }

        foreach (int v in block)
        {
            place[v] = -1;
        }

        return Reorder(block, weight, offsets, targets, arcLengths);
    }

    private static BlockGraph Reorder(ReadOnlySpan<int> block, double[] weight, int[] offsets, int[] targets, double[] lengths)
    {
        int n = block.Length;
        int[] order = BreadthFirstOrder.Of(offsets, targets);
        var (newOffsets, newTargets) = BreadthFirstOrder.Renumber(offsets, targets, order);
        var vertices = new int[n];
        var weights = new double[n];
        var newLengths = new double[lengths.Length];
        for (int i = 0; i < n; i++)
        {
            vertices[i] = block[order[i]];
            weights[i] = weight[order[i]];
            if (lengths.Length > 0)
            {
                lengths.AsSpan(offsets[order[i]], newOffsets[i + 1] - newOffsets[i]).CopyTo(newLengths.AsSpan(newOffsets[i]));
            }
        }

        return new BlockGraph(vertices, weights, newOffsets, newTargets, newLengths);
    }
}
