namespace AssetGraph.Graphs.Summaries;

/// <summary>Random networks with the degrees of a given one: two ties a-b, c-d become a-d, c-b where that makes no loop and no second tie
/// (Maslov and Sneppen 2002).</summary>
internal sealed class TieSwaps
{
    private readonly int vertices;
    private readonly (int From, int To)[] ties;
    private readonly HashSet<long> present;
    private readonly SeededRandom random;

    public TieSwaps(Graph graph, SeededRandom random)
    {
        vertices = graph.VertexCount;
        ties = [.. Ties(graph)];
        present = [.. ties.Select(t => Key(t.From, t.To))];
        this.random = random;
    }

    /// <summary>Each tie of an undirected graph once.</summary>
    public static IEnumerable<(int From, int To)> Ties(Graph graph)
    {
        for (int v = 0; v < graph.VertexCount; v++)
        {
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                if (v < graph.Targets[a])
                {
                    yield return (v, graph.Targets[a]);
                }
            }
        }
    }

    /// <summary>Tries a number of swaps for each tie. Towards a lattice, only swaps are made that bring ties nearer to the ring of vertices
    /// in their order.</summary>
    public Graph Draw(int swapsPerTie, bool towardsLattice, CancellationToken cancellation)
    {
        for (long i = 0; i < (long)swapsPerTie * ties.Length; i++)
        {
            if ((i & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int first = random.Next(ties.Length);
            int second = random.Next(ties.Length);
            var (a, b) = ties[first];
            var (c, d) = random.Next(2) == 0 ? ties[second] : (ties[second].To, ties[second].From);
            bool possible = a != d && c != b && a != c && b != d && !present.Contains(Key(a, d)) && !present.Contains(Key(c, b));
            if (possible && (!towardsLattice || Apart(a, d) + Apart(c, b) < Apart(a, b) + Apart(c, d)))
            {
                present.Remove(Key(a, b));
                present.Remove(Key(c, d));
                present.Add(Key(a, d));
                present.Add(Key(c, b));
                (ties[first], ties[second]) = ((a, d), (c, b));
            }
        }

        var builder = new GraphBuilder(vertices);
        foreach (var (from, to) in ties)
        {
            builder.Add(from, to);
        }

        return builder.Build();
    }

    private int Apart(int a, int b) => Math.Min(Math.Abs(a - b), vertices - Math.Abs(a - b));

    private static long Key(int a, int b) => ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
}
