namespace AssetGraph.Graphs.Communities;

/// <summary>
/// Leiden's second phase: within each community, vertices begin alone again and join only parts they are tied to and where both are
/// well connected to the rest of the community; so every part is connected.
/// </summary>
internal static unsafe class Refinement
{
    /// <returns>The part of each vertex, numbers below the vertex count.</returns>
    public static int[] Run(LevelGraph graph, int[] community, double factor, SeededRandom random)
    {
        int n = graph.Count;
        var communityMass = new double[n];
        var part = new int[n];
        var parts = new Part[n];
        var order = new int[n];
        var alone = new bool[n];
        var touchedParts = new int[n + 1];
        fixed (int* offsets = graph.Offsets, targets = graph.Targets, of = community, partOf = part, touched = touchedParts)
        fixed (double* weights = graph.Weights, mass = graph.Mass, within = communityMass)
        fixed (Part* at = parts)
        {
            for (int v = 0; v < n; v++)
            {
                order[v] = partOf[v] = v;
                alone[v] = true;
                at[v].Mass = mass[v];
                within[of[v]] += mass[v];
                int c = of[v];
                int end = offsets[v + 1];
                for (int a = offsets[v]; a < end; a++)
                {
                    at[v].Outer += of[targets[a]] != c ? 0 : weights == null ? 1 : weights[a];
                }
            }

            random.Shuffle(order);
            foreach (int v in order)
            {
                double most = within[of[v]];
                if (!alone[v] || !IsWellConnected(at + v, factor, most))
                {
                    continue;
                }

                int c = of[v];
                int count = 0;
                int end = offsets[v + 1];
                for (int a = offsets[v]; a < end; a++)
                {
                    int u = targets[a];
                    if (of[u] == c)
                    {
                        Part* p = at + partOf[u];
                        touched[count] = partOf[u];
                        count += p->WeightTo == 0 ? 1 : 0;
                        p->WeightTo += weights == null ? 1 : weights[a];
                    }
                }

                int best = v;
                double bestGain = 0;
                double price = factor * mass[v];
                for (int i = 0; i < count; i++)
                {
                    Part* p = at + touched[i];
                    double gain = p->WeightTo - price * p->Mass;
                    if (gain > bestGain && IsWellConnected(p, factor, most))
                    {
                        (best, bestGain) = (touched[i], gain);
                    }
                }

                if (best != v)
                {
                    partOf[v] = best;
                    alone[v] = false;
                    alone[best] = false;
                    at[best].Mass += at[v].Mass;
                    at[best].Outer += at[v].Outer - 2 * at[best].WeightTo;
                }

                for (int i = 0; i < count; i++)
                {
                    at[touched[i]].WeightTo = 0;
                }
            }
        }

        return part;
    }

    private static bool IsWellConnected(Part* part, double factor, double communityMass) =>
        part->Outer >= factor * part->Mass * (communityMass - part->Mass);

    private struct Part
    {
        public double Mass;
        public double Outer;        // ties of the part to the rest of its community
        public double WeightTo;     // ties of the vertex at hand to it
    }
}
