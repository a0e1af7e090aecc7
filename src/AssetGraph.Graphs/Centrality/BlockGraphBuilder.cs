namespace AssetGraph.Graphs.Centrality;

/// <summary>Cuts blocks out of a graph.</summary>
internal sealed class BlockGraphBuilder
{
    private readonly Graph ties;
    private readonly int[] place;

    public BlockGraphBuilder(Graph ties)
    {
        this.ties = ties;
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
        for (int pass = 0; pass < 2; pass++)
        {
            var next = pass == 0 ? new int[n] : offsets.AsSpan(0, n).ToArray();
            for (int i = 0; i < n - 1; i++)
            {
                foreach (int u in ties.OutNeighbours(block[i]))
                {
                    int j = place[u];
                    if (j < 0)
                    {
                        continue;
                    }

                    Put(i, j);
                    if (j == n - 1)
                    {
                        Put(j, i);
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
            }

            void Put(int from, int to)
            {
                if (pass == 1)
                {
                    targets[next[from]] = to;
                }

                next[from]++;
            }
        }

        foreach (int v in block)
        {
            place[v] = -1;
        }

        return Reorder(block, weight, offsets, targets);
    }

    private static BlockGraph Reorder(ReadOnlySpan<int> block, double[] weight, int[] offsets, int[] targets)
    {
        int n = block.Length;
        int hub = 0;
        for (int i = 1; i < n; i++)
        {
            hub = offsets[i + 1] - offsets[i] > offsets[hub + 1] - offsets[hub] ? i : hub;
        }

        var order = new int[n];
        var rank = new int[n];
        Array.Fill(rank, -1);
        rank[hub] = 0;
        order[0] = hub;
        int seen = 1;
        for (int head = 0; head < n; head++)
        {
            for (int a = offsets[order[head]]; a < offsets[order[head] + 1]; a++)
            {
                if (rank[targets[a]] < 0)
                {
                    rank[targets[a]] = seen;
                    order[seen++] = targets[a];
                }
            }
        }

        var vertices = new int[n];
        var weights = new double[n];
        var newOffsets = new int[n + 1];
        var newTargets = new int[targets.Length];
        for (int i = 0, at = 0; i < n; i++)
        {
            int old = order[i];
            vertices[i] = block[old];
            weights[i] = weight[old];
            for (int a = offsets[old]; a < offsets[old + 1]; a++)
            {
                newTargets[at++] = rank[targets[a]];
            }

            newOffsets[i + 1] = at;
        }

        return new BlockGraph(vertices, weights, newOffsets, newTargets);
    }
}
