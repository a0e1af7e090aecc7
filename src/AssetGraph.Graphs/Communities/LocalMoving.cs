namespace AssetGraph.Graphs.Communities;

/// <summary>
/// Moves vertices one by one to the community that gains most, as long as any gains. A vertex is looked at again only when a neighbour
/// has gone to another community (Traag et al. 2019, 'fast local move').
/// </summary>
internal static unsafe class LocalMoving
{
    /// <param name="graph">The level.</param>
    /// <param name="community">The community of each vertex, changed in place; numbers below the vertex count.</param>
    /// <param name="factor">γ/2m (modularity) or γ (CPM): the price of mass·mass.</param>
    /// <param name="random">Gives the order.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether any vertex moved.</returns>
    public static bool Run(LevelGraph graph, int[] community, double factor, SeededRandom random, CancellationToken cancellation)
    {
        int n = graph.Count;
        var masses = new double[n];
        var populations = new int[n];
        for (int v = 0; v < n; v++)
        {
            masses[community[v]] += graph.Mass[v];
            populations[community[v]]++;
        }

        // Communities without a vertex, of which the last is the next to be settled.
        var empty = new int[n];
        int emptyCount = 0;
        for (int c = 0; c < n; c++)
        {
            empty[emptyCount] = c;
            emptyCount += populations[c] == 0 ? 1 : 0;
        }

        // A ring: every vertex waits once at most.
        var ring = new int[n];
        for (int v = 0; v < n; v++)
        {
            ring[v] = v;
        }

        random.Shuffle(ring);
        var isWaiting = new bool[n];
        Array.Fill(isWaiting, true);
        var weightTos = new double[n];
        var touchedCommunities = new int[n + 1];
        bool moved = false;
        int head = 0;
        int queued = n;
        fixed (int* offsets = graph.Offsets, targets = graph.Targets, of = community, population = populations, touched = touchedCommunities)
        fixed (double* weights = graph.Weights, massOf = graph.Mass, mass = masses, weightTo = weightTos)
        {
            for (int step = 0; queued > 0; step++)
            {
                if ((step & 0xFFF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                int v = ring[head];
                head = head + 1 == n ? 0 : head + 1;
                queued--;
                isWaiting[v] = false;
                int home = of[v];
                int first = offsets[v];
                int end = offsets[v + 1];
                int count = 0;
                for (int a = first; a < end; a++)
                {
                    int c = of[targets[a]];
                    double before = weightTo[c];
                    touched[count] = c;
                    count += before == 0 ? 1 : 0;
                    weightTo[c] = before + (weights == null ? 1 : weights[a]);
                }

                double own = massOf[v];
                double price = factor * own;
                mass[home] -= own;
                int best = home;
                double bestGain = weightTo[home] - price * mass[home];
                for (int i = 0; i < count; i++)
                {
                    int c = touched[i];
                    double gain = weightTo[c] - price * mass[c];
                    weightTo[c] = 0;
                    if (gain > bestGain && gain > bestGain + Rounding(bestGain))
                    {
                        (best, bestGain) = (c, gain);
                    }
                }

                if (population[home] > 1 && bestGain < -Rounding(price))
                {
                    best = empty[emptyCount - 1];
                }

                mass[best] += own;
                if (best == home)
                {
                    continue;
                }

                moved = true;
                emptyCount -= population[best]++ == 0 ? 1 : 0;
                if (--population[home] == 0)
                {
                    empty[emptyCount++] = home;
                    mass[home] = 0;
                }

                of[v] = best;
                for (int a = first; a < end; a++)
                {
                    int u = targets[a];
                    if (!isWaiting[u] && of[u] != best)
                    {
                        isWaiting[u] = true;
                        int tail = head + queued;
                        ring[tail < n ? tail : tail - n] = u;
                        queued++;
                    }
                }
            }
        }

        return moved;
    }

    // A gain that is rounding only would move vertices to and fro for ever.
    private static double Rounding(double scale) => 1e-12 * (1 + Math.Abs(scale));
}
