using AssetGraph.Graphs.Cores;

namespace AssetGraph.Graphs.Changes;

/// <summary>Core numbers brought forward: one tie moves only vertices of the lower end's core number that hang together with it, by one
/// (Sarıyüce et al. 2013).</summary>
internal sealed class ChangingCores(ChangingTies ties)
{
    public int[] Numbers { get; } = CoreNumbers.Compute(ties.Base);

    public void Added(int u, int v)
    {
        int k = Math.Min(Numbers[u], Numbers[v]);
        var support = Subcore(k, Numbers[u] == k ? [u] : [v]);
        Peel(support, k, x => x <= k);
        foreach (int x in support.Keys)
        {
            Numbers[x] = k + 1;
        }
    }

    public void Removed(int u, int v)
    {
        int k = Math.Min(Numbers[u], Numbers[v]);
        var support = Subcore(k, [.. new[] { u, v }.Where(x => Numbers[x] == k)]);
        foreach (int x in Peel(support, k, x => x < k))
        {
            Numbers[x] = k - 1;
        }
    }

    // The vertices of core number k that hang together with the roots, each with its ties to vertices of k or more.
    private Dictionary<int, int> Subcore(int k, int[] roots)
    {
        var support = new Dictionary<int, int>();
        var open = new Stack<int>(roots);
        while (open.TryPop(out int x))
        {
            if (support.ContainsKey(x))
            {
                continue;
            }

            int count = 0;
            foreach (var (y, _) in ties.Of(x))
            {
                count += Numbers[y] >= k ? 1 : 0;
                if (Numbers[y] == k)
                {
                    open.Push(y);
                }
            }

            support[x] = count;
        }

        return support;
    }

    // Takes out those with too little support, and those that then have; what is left stays in the dictionary.
    private List<int> Peel(Dictionary<int, int> support, int k, Func<int, bool> tooFew)
    {
        var gone = new List<int>();
        var open = new Stack<int>(support.Where(p => tooFew(p.Value)).Select(p => p.Key));
        while (open.TryPop(out int x))
        {
            if (!support.Remove(x))
            {
                continue;
            }

            gone.Add(x);
            foreach (var (y, _) in ties.Of(x))
            {
                if (Numbers[y] == k && support.TryGetValue(y, out int left))
                {
                    support[y] = left - 1;
                    if (tooFew(left - 1))
                    {
                        open.Push(y);
                    }
                }
            }
        }

        return gone;
    }
}
