namespace AssetGraph.Graphs.Changes;

/// <summary>
/// The distances in ties from some vertices to all others, and the efficiency between those and another set, brought forward: a new tie is
/// followed only to where it shortens the way, and a tie that went only from where it carried every shortest way on (Ramalingam and Reps 1996).
/// </summary>
internal sealed class ChangingDistances
{
    private const int Unreached = int.MaxValue;

    private readonly ChangingTies ties;
    private readonly int[] sources;
    private readonly bool[] isTarget;
    private readonly int[][] rows;
    private readonly long[][] counts;
    private readonly Queue<int> queue = new();

    /// <summary>Searches from every source once.</summary>
    public ChangingDistances(ChangingTies ties, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets)
    {
        this.ties = ties;
        this.sources = sources.ToArray();
        isTarget = new bool[ties.VertexCount];
        foreach (int t in targets)
        {
            isTarget[t] = true;
        }

        rows = new int[sources.Length][];
        counts = new long[sources.Length][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[ties.VertexCount];
            counts[i] = new long[4];
            Array.Fill(rows[i], Unreached);
            Place(i, this.sources[i], 0);
            queue.Enqueue(this.sources[i]);
            Spread(i);
        }
    }

    /// <summary>The distance from a source, by its place among the sources; −1 where there is no path.</summary>
    public int Of(int source, int vertex) => rows[source][vertex] is var d && d == Unreached ? -1 : d;

    /// <summary>Σ 1/d over pairs of a source and a target, those without a path adding nothing, by source and then by distance.</summary>
    public double ReciprocalSum()
    {
        double sum = 0;
        foreach (long[] count in counts)
        {
            // Counted and not summed up as they change, so that no rounding adds up over many changes.
            for (int d = 1; d < count.Length; d++)
            {
                sum += (double)count[d] / d;
            }
        }

        return sum;
    }

    public void Added(int u, int v)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            Shorten(i, u, v);
            Shorten(i, v, u);
            Spread(i);
        }
    }

    /// <summary>After the tie was taken out.</summary>
    public void Removed(int u, int v)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            int[] row = rows[i];
            int far = row[u] < row[v] ? v : u;
            int near = far == v ? u : v;
            if (row[near] == Unreached || row[far] != row[near] + 1 || HasNearer(row, far))
            {
                continue;
            }

            Lengthen(i, far);
        }
    }

    private void Shorten(int source, int from, int to)
    {
        int[] row = rows[source];
        if (row[from] != Unreached && row[from] + 1 < row[to])
        {
            Place(source, to, row[from] + 1);
            queue.Enqueue(to);
        }
    }

    private void Spread(int source)
    {
        while (queue.TryDequeue(out int x))
        {
            foreach (var (y, _) in ties.Of(x))
            {
                Shorten(source, x, y);
            }
        }
    }

    private bool HasNearer(int[] row, int v)
    {
        foreach (var (y, _) in ties.Of(v))
        {
            if (row[y] == row[v] - 1)
            {
                return true;
            }
        }

        return false;
    }

    // First all who have lost every shortest way, nearest first; then they are reached anew from those around them.
    private void Lengthen(int source, int first)
    {
        int[] row = rows[source];
        var lost = new List<int>();
        var isLost = new HashSet<int>();
        var level = new List<int> { first };
        while (level.Count > 0)
        {
            var next = new HashSet<int>();
            foreach (int x in level)
            {
                if (!isLost.Contains(x) && !HasOther(row, x, isLost))
                {
                    isLost.Add(x);
                    lost.Add(x);
                    foreach (var (y, _) in ties.Of(x))
                    {
                        if (row[y] == row[x] + 1)
                        {
                            next.Add(y);
                        }
                    }
                }
            }

            level = [.. next];
        }

        foreach (int x in lost)
        {
            Place(source, x, Unreached);
        }

        var open = new PriorityQueue<int, int>();
        foreach (int x in lost)
        {
            foreach (var (y, _) in ties.Of(x))
            {
                if (row[y] != Unreached)
                {
                    open.Enqueue(x, row[y] + 1);
                }
            }
        }

        while (open.TryDequeue(out int x, out int distance))
        {
            if (distance >= row[x])
            {
                continue;
            }

            Place(source, x, distance);
            foreach (var (y, _) in ties.Of(x))
            {
                if (distance + 1 < row[y])
                {
                    open.Enqueue(y, distance + 1);
                }
            }
        }
    }

    private bool HasOther(int[] row, int v, HashSet<int> isLost)
    {
        foreach (var (y, _) in ties.Of(v))
        {
            if (row[y] == row[v] - 1 && !isLost.Contains(y))
            {
                return true;
            }
        }

        return false;
    }

    private void Place(int source, int vertex, int distance)
    {
        int before = rows[source][vertex];
        rows[source][vertex] = distance;
        if (isTarget[vertex] && vertex != sources[source])
        {
            Count(source, before, -1);
            Count(source, distance, 1);
        }
    }

    private void Count(int source, int distance, int change)
    {
        if (distance == Unreached)
        {
            return;
        }

        if (distance >= counts[source].Length)
        {
            Array.Resize(ref counts[source], Math.Max(distance + 1, 2 * counts[source].Length));
        }

        counts[source][distance] += change;
    }
}
