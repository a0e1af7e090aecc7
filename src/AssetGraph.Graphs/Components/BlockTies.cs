namespace AssetGraph.Graphs.Components;

/// <summary>The block of every tie.</summary>
public static class BlockTies
{
    /// <summary>Lists the ties of the underlying undirected graph, each once, its smaller vertex first, and the block each lies in.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <remarks>Cost: linear.</remarks>
    public static (IReadOnlyList<(int From, int To)> Ties, IReadOnlyList<int> Blocks) Of(BiconnectedComponents blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var ties = blocks.Ties;

        // A vertex is the top of every block it lies in but one: there it hangs on others.
        var home = new int[ties.VertexCount];
        var top = new int[blocks.Count];
        Array.Fill(home, -1);
        for (int b = 0; b < blocks.Count; b++)
        {
            var members = blocks.Block(b);
            top[b] = members[^1];
            foreach (int v in members[..^1])
            {
                home[v] = b;
            }
        }

        var pairs = new List<(int From, int To)>(ties.TieCount);
        var found = new List<int>(ties.TieCount);
        for (int v = 0; v < ties.VertexCount; v++)
        {
            foreach (int u in ties.OutNeighbours(v))
            {
                if (v < u)
                {
                    pairs.Add((v, u));
                    found.Add(home[v] >= 0 && (home[v] == home[u] || top[home[v]] == u) ? home[v] : home[u]);
                }
            }
        }

        return (pairs, found);
    }
}
