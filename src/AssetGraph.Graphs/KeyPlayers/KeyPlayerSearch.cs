namespace AssetGraph.Graphs.KeyPlayers;

/// <summary>Whom to win, or whose leaving to fear: the set of a given size with the largest value (Borgatti 2006).</summary>
public static class KeyPlayerSearch
{
    private const double Gain = 1e-12;

    // Up to so many sets all are tried.
    private const long MostSets = 10_000;

    /// <summary>
    /// Searches for a set. Where there are at most 10,000 of that size all are tried, and of equal ones the first is answered. Else greedily, then exchanging members
    /// with others while that helps; again from random sets; the best is kept: a heuristic that may miss the best, above all where nobody alone makes a difference.
    /// </summary>
    /// <param name="graph">Any graph; direction and weights are ignored.</param>
    /// <param name="options">What to look for; null for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>The set; fewer than asked for when the graph is smaller.</returns>
    /// <exception cref="GraphException">AG2005 for a size below 1 or negative restarts.</exception>
    /// <remarks>Cost: a value (see <see cref="KeyPlayerValue"/>) for each set where all are tried, else about n·size values for each round of exchange.</remarks>
    public static KeyPlayerSet Find(Graph graph, KeyPlayerOptions? options = null, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new KeyPlayerOptions();
        if (options.Size < 1 || options.Restarts < 0)
        {
            string where = options.Size < 1 ? "size" : "restarts";
            throw new GraphException("AG2005", where, $"{Math.Min(options.Size, options.Restarts)} is too few", options.Size < 1 ? "1 or more" : "0 or more");
        }

        var ties = graph.UnderlyingUndirected().WithoutWeights();
        int n = ties.VertexCount;
        int size = Math.Min(options.Size, n);
        double Value(ReadOnlySpan<int> set) => KeyPlayerValue.Undirected(ties, set, options.Goal, cancellation);
        double before = options.Goal == KeyPlayerGoal.Reach ? 0 : Value([]);
        if (size == 0)
        {
            return new KeyPlayerSet([], before, before);
        }

        if (SetsOf(n, size) is <= MostSets and var sets)
        {
            return new KeyPlayerSet(BestOfAll(sets, out double most), most, before);
        }

        var random = new SeededRandom(options.Seed);
        int[]? best = null;
        double bestValue = double.NegativeInfinity;
        for (int start = 0; start <= options.Restarts; start++)
        {
            int[] set = start == 0 ? Greedy() : Random();
            double value = Exchange(set);
            if (value > bestValue + Gain)
            {
                (best, bestValue) = (set, value);
            }

            progress?.Report((start + 1.0) / (options.Restarts + 1));
        }

        Array.Sort(best!);
        return new KeyPlayerSet(best!, bestValue, before);

        int[] BestOfAll(long sets, out double most)
        {
            int[] set = [.. Enumerable.Range(0, size)];
            int[] first = [];
            most = double.NegativeInfinity;
            for (long done = 1; done <= sets; done++)
            {
                cancellation.ThrowIfCancellationRequested();
                double value = Value(set);
                if (value > most + Gain)
                {
                    (first, most) = ((int[])set.Clone(), value);
                }

                progress?.Report((double)done / sets);
                Next(set, n);
            }

            return first;
        }

        int[] Greedy()
        {
            var set = new int[size];
            for (int i = 0; i < size; i++)
            {
                double top = double.NegativeInfinity;
                int chosen = -1;
                for (int v = 0; v < n; v++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    set[i] = v;
                    if (!set.AsSpan(0, i).Contains(v) && Value(set.AsSpan(0, i + 1)) is var value && value > top + Gain)
                    {
                        (top, chosen) = (value, v);
                    }
                }

                set[i] = chosen;
            }

            return set;
        }

        int[] Random()
        {
            int[] all = [.. Enumerable.Range(0, n)];
            random.Shuffle(all);
            return all[..size];
        }

        // Changes the set in place; answers its value.
        double Exchange(int[] set)
        {
            double value = Value(set);
            for (bool better = true; better;)
            {
                better = false;
                for (int i = 0; i < size; i++)
                {
                    for (int v = 0; v < n; v++)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        if (set.Contains(v))
                        {
                            continue;
                        }

                        int held = set[i];
                        set[i] = v;
                        double changed = Value(set);
                        if (changed > value + Gain)
                        {
                            value = changed;
                            better = true;
                        }
                        else
                        {
                            set[i] = held;
                        }
                    }
                }
            }

            return value;
        }
    }

    // How many sets of a size there are, or more than all may be tried.
    private static long SetsOf(int n, int size)
    {
        long sets = 1;
        for (int i = 1; i <= size && sets <= MostSets; i++)
        {
            // Exact: i numbers in a row have one that i divides.
            sets = sets * (n - size + i) / i;
        }

        return sets;
    }

    // The set that follows in lexicographic order; after the last one whatever it is.
    private static void Next(int[] set, int n)
    {
        int last = set.Length - 1;
        while (last > 0 && set[last] == n - set.Length + last)
        {
            last--;
        }

        set[last]++;
        for (int i = last + 1; i < set.Length; i++)
        {
            set[i] = set[i - 1] + 1;
        }
    }
}
