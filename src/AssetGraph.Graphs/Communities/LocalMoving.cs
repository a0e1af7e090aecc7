namespace AssetGraph.Graphs.Communities;

/// <summary>
/// Moves vertices one by one to the community that gains most, as long as any gains. A vertex is looked at again only when a neighbour
/// has gone to another community (Traag et al. 2019, 'fast local move').
/// </summary>
internal static class LocalMoving
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
        var mass = new double[n];
        var population = new int[n];
        for (int v = 0; v < n; v++)
        {
            mass[community[v]] += graph.Mass[v];
            population[community[v]]++;
        }

        var empty = new Stack<int>(Enumerable.Range(0, n).Where(c => population[c] == 0));
        int[] order = [.. Enumerable.Range(0, n)];
        random.Shuffle(order);
        var queue = new Queue<int>(order);
        var waiting = new bool[n];
        Array.Fill(waiting, true);
        var weightTo = new double[n];
        var touched = new List<int>();
        bool moved = false;
        for (int step = 0; queue.TryDequeue(out int v); step++)
        {
            if ((step & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            waiting[v] = false;
            int home = community[v];
            touched.Clear();
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                int c = community[graph.Targets[a]];
                if (weightTo[c] == 0)
                {
                    touched.Add(c);
                }

                weightTo[c] += graph.Weights[a];
            }

            double price = factor * graph.Mass[v];
            mass[home] -= graph.Mass[v];
            int best = home;
            double bestGain = weightTo[home] - price * mass[home];
            foreach (int c in touched)
            {
                double gain = weightTo[c] - price * mass[c];
                if (gain > bestGain + Rounding(bestGain))
                {
                    (best, bestGain) = (c, gain);
                }
            }

            if (population[home] > 1 && bestGain < -Rounding(price))
            {
                best = empty.Peek();
            }

            foreach (int c in touched)
            {
                weightTo[c] = 0;
            }

            mass[best] += graph.Mass[v];
            if (best == home)
            {
                continue;
            }

            moved = true;
            if (population[best]++ == 0)
            {
                empty.Pop();
            }

            if (--population[home] == 0)
            {
                empty.Push(home);
                mass[home] = 0;
            }

            community[v] = best;
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                int u = graph.Targets[a];
                if (!waiting[u] && community[u] != best)
                {
                    waiting[u] = true;
                    queue.Enqueue(u);
                }
            }
        }

        return moved;

        // A gain that is rounding only would move vertices to and fro for ever.
        static double Rounding(double scale) => 1e-12 * (1 + Math.Abs(scale));
    }
}
