namespace AssetGraph.Graphs.Communities;

/// <summary>
/// Leiden's second phase: within each community, vertices begin alone again and join only parts they are tied to and where both are
/// well connected to the rest of the community; so every part is connected.
/// </summary>
internal static class Refinement
{
    /// <returns>The part of each vertex, numbers below the vertex count.</returns>
    public static int[] Run(LevelGraph graph, int[] community, double factor, SeededRandom random)
    {
        int n = graph.Count;
        var communityMass = new double[n];
        var part = new int[n];
        var partMass = new double[n];
        var partOuter = new double[n];       // ties of a part to the rest of its community
        var alone = new bool[n];
        for (int v = 0; v < n; v++)
        {
            part[v] = v;
            alone[v] = true;
            partMass[v] = graph.Mass[v];
            communityMass[community[v]] += graph.Mass[v];
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                partOuter[v] += community[graph.Targets[a]] == community[v] ? graph.Weights[a] : 0;
            }
        }

        int[] order = [.. Enumerable.Range(0, n)];
        random.Shuffle(order);
        var weightTo = new double[n];
        var touched = new List<int>();
        foreach (int v in order)
        {
            if (!alone[v] || !IsWellConnected(v))
            {
                continue;
            }

            touched.Clear();
            for (int a = graph.Offsets[v]; a < graph.Offsets[v + 1]; a++)
            {
                int u = graph.Targets[a];
                if (community[u] == community[v])
                {
                    if (weightTo[part[u]] == 0)
                    {
                        touched.Add(part[u]);
                    }

                    weightTo[part[u]] += graph.Weights[a];
                }
            }

            int best = v;
            double bestGain = 0;
            foreach (int p in touched)
            {
                double gain = weightTo[p] - factor * graph.Mass[v] * partMass[p];
                if (gain > bestGain && IsWellConnected(p))
                {
                    (best, bestGain) = (p, gain);
                }
            }

            if (best != v)
            {
                part[v] = best;
                alone[v] = false;
                alone[best] = false;
                partMass[best] += partMass[v];
                partOuter[best] += partOuter[v] - 2 * weightTo[best];
            }

            foreach (int p in touched)
            {
                weightTo[p] = 0;
            }
        }

        return part;

        bool IsWellConnected(int p) => partOuter[p] >= factor * partMass[p] * (communityMass[community[p]] - partMass[p]);
    }
}
