using AssetGraph.Graphs.StructuralHoles;

namespace AssetGraph.Graphs.Changes;

/// <summary>Constraint and effective size brought forward: a tie changes those of its ends and of their neighbours, which are computed anew
/// when asked for.</summary>
internal sealed class ChangingHoles(ChangingTies ties)
{
    private readonly HoleScores scores = BurtHoles.Compute(ties.Base);
    private readonly HashSet<int> stale = [];

    public void Touched(int u, int v)
    {
        foreach (int end in (int[])[u, v])
        {
            stale.Add(end);
            foreach (var (x, _) in ties.Of(end))
            {
                stale.Add(x);
            }
        }
    }

    public double Constraint(int v) => Fresh(v).Constraint[v];

    public double EffectiveSize(int v) => Fresh(v).EffectiveSize[v];

    private HoleScores Fresh(int ego)
    {
        if (stale.Remove(ego))
        {
            Compute(ego);
        }

        return scores;
    }

    private void Compute(int ego)
    {
        double total = ties.Of(ego).Sum(t => t.Weight);
        var share = ties.Of(ego).ToDictionary(t => t.Vertex, t => t.Weight / total);
        var reach = new Dictionary<int, double>(share);
        double effective = 0;
        foreach (var (q, own) in share)
        {
            double all = 0;
            double strongest = 0;
            double redundancy = 0;
            foreach (var (_, weight) in ties.Of(q))
            {
                all += weight;
                strongest = Math.Max(strongest, weight);
            }

            foreach (var (j, weight) in ties.Of(q))
            {
                if (share.TryGetValue(j, out double other))
                {
                    reach[j] += own * (weight / all);
                    redundancy += other * (weight / strongest);
                }
            }

            effective += 1 - redundancy;
        }

        scores.Constraint[ego] = share.Count == 0 ? double.NaN : reach.Values.Sum(r => r * r);
        scores.EffectiveSize[ego] = share.Count == 0 ? double.NaN : effective;
    }
}
