namespace AssetGraph.Graphs.Components;

/// <summary>
/// The blocks of the underlying undirected graph: largest parts that hang together whichever one vertex leaves; and the vertices
/// (articulation points) and ties (bridges) whose leaving would split a component.
/// </summary>
/// <remarks>Every tie lies in exactly one block; an isolate lies in none.</remarks>
public sealed class BiconnectedComponents
{
    private readonly int[] blockOffsets;
    private readonly int[] blockVertices;

    private BiconnectedComponents(Graph ties, int[] blockOffsets, int[] blockVertices)
    {
        Ties = ties;
        this.blockOffsets = blockOffsets;
        this.blockVertices = blockVertices;
        var counts = new int[ties.VertexCount];
        foreach (int v in blockVertices)
        {
            counts[v]++;
        }

        BlockCounts = counts;
    }

    /// <summary>The underlying undirected graph.</summary>
    public Graph Ties { get; }

    /// <summary>The number of blocks.</summary>
    public int Count => blockOffsets.Length - 1;

    /// <summary>In how many blocks each vertex lies; articulation points are those in more than one.</summary>
    public IReadOnlyList<int> BlockCounts { get; }

    /// <summary>
    /// The vertices of a block. Blocks are numbered so that one comes before the block it hangs on; the last vertex of a block is the
    /// one by which it hangs on (or the root of its component).
    /// </summary>
    /// <param name="block">A block.</param>
    public ReadOnlySpan<int> Block(int block) => blockVertices.AsSpan(blockOffsets[block], blockOffsets[block + 1] - blockOffsets[block]);

    /// <summary>Whether a vertex's leaving would split its component.</summary>
    /// <param name="vertex">A vertex.</param>
    public bool IsArticulation(int vertex) => BlockCounts[vertex] > 1;

    /// <summary>Finds the blocks.</summary>
    /// <param name="graph">Any graph; direction and weights are ignored.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Cost: time linear in vertices and ties (Hopcroft and Tarjan 1973); 28 bytes per vertex; no recursion, so paths of any
    /// length are safe.</remarks>
    public static BiconnectedComponents Find(Graph graph, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.UnderlyingUndirected();
        int n = ties.VertexCount;
        var number = new int[n];     // order of discovery, from 1; 0 = not yet seen
        var low = new int[n];
        var next = new int[n];
        var path = new int[n];
        var open = new int[n];       // seen, not yet put into the block below its parent
        int openCount = 0;
        int clock = 0;
        var offsets = new List<int> { 0 };
        var vertices = new List<int>(n);
        for (int root = 0; root < n; root++)
        {
            if (number[root] != 0 || ties.OutDegree(root) == 0)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            int depth = 0;
            Enter(root);
            while (depth > 0)
            {
                int v = path[depth - 1];
                int parent = depth > 1 ? path[depth - 2] : -1;
                if (next[v] < ties.Offsets[v + 1])
                {
                    int u = ties.Targets[next[v]++];
                    if (number[u] == 0)
                    {
                        Enter(u);
                    }
                    else if (u != parent)
                    {
                        low[v] = Math.Min(low[v], number[u]);
                    }

                    continue;
                }

                depth--;
                if (parent < 0)
                {
                    openCount--;
                    continue;
                }

                low[parent] = Math.Min(low[parent], low[v]);
                if (low[v] >= number[parent])
                {
                    // Nothing below the tie parent–v reaches above parent: all that is open since v is a block, with parent as its top.
                    int u;
                    do
                    {
                        u = open[--openCount];
                        vertices.Add(u);
                    }
                    while (u != v);
                    vertices.Add(parent);
                    offsets.Add(vertices.Count);
                }
            }

            void Enter(int v)
            {
                number[v] = low[v] = ++clock;
                next[v] = ties.Offsets[v];
                path[depth++] = v;
                open[openCount++] = v;
            }
        }

        return new BiconnectedComponents(ties, [.. offsets], [.. vertices]);
    }

    /// <summary>How many vertices of its component each vertex's leaving would cut off from the largest piece that remains; 0 for all but
    /// articulation points.</summary>
    /// <remarks>Cost: linear in the sizes of the blocks.</remarks>
    public int[] CutOff()
    {
        int[] largest = new int[Ties.VertexCount];
        int[] total = new int[Ties.VertexCount];
        ForEachBranch((vertex, _, size) =>
        {
            largest[vertex] = Math.Max(largest[vertex], size);
            total[vertex] += size;
        });
        return [.. largest.Select((most, v) => IsArticulation(v) ? total[v] - most : 0)];
    }

    /// <summary>The ties whose leaving would split their component, with the size of the smaller piece; the block of such a tie has two
    /// vertices.</summary>
    public IReadOnlyList<(int From, int To, int SmallerPiece)> Bridges()
    {
        var sizes = new Dictionary<int, (int First, int Second)>();
        ForEachBranch((vertex, block, size) =>
        {
            if (Block(block).Length == 2)
            {
                var (first, second) = sizes.GetValueOrDefault(block);
                sizes[block] = Block(block)[0] == vertex ? (size, second) : (first, size);
            }
        });
        return [.. sizes.Select(s => Bridge(Block(s.Key), s.Value.First, s.Value.Second)).OrderBy(b => (b.From, b.To))];

        // The branch of one end through the bridge is the piece on the other side.
        static (int From, int To, int SmallerPiece) Bridge(ReadOnlySpan<int> ends, int first, int second) =>
            (Math.Min(ends[0], ends[1]), Math.Max(ends[0], ends[1]), Math.Min(first, second));
    }

    /// <summary>Shows for each vertex and each of its blocks how many other vertices can be reached through that block.</summary>
    internal void ForEachBranch(Action<int, int, int> branch)
    {
        // below[b]: vertices of block b other than its top, with all that hangs on them. Blocks come before what they hang on.
        var hanging = new int[Ties.VertexCount];
        var below = new int[Count];
        for (int b = 0; b < Count; b++)
        {
            var block = Block(b);
            foreach (int v in block[..^1])
            {
                below[b] += 1 + hanging[v];
            }

            hanging[block[^1]] += below[b];
        }

        var component = WeakComponents.Find(Ties);
        for (int b = 0; b < Count; b++)
        {
            var block = Block(b);
            int size = component.Sizes[component.Labels[block[^1]]];
            foreach (int v in block[..^1])
            {
                branch(v, b, size - 1 - hanging[v]);
            }

            branch(block[^1], b, below[b]);
        }
    }
}
