using AssetGraph.Graphs.Components;

namespace AssetGraph.Graphs.Changes;

/// <summary>Components brought forward: a tie between two relabels the smaller, a tie gone looks for another way first.</summary>
internal sealed class ChangingComponents
{
    private readonly ChangingTies ties;
    private readonly List<int> sizes;

    public ChangingComponents(ChangingTies ties)
    {
        this.ties = ties;
        var found = WeakComponents.Find(ties.Base);
        Labels = [.. found.Labels];
        sizes = [.. found.Sizes];
        Count = sizes.Count;
    }

    /// <summary>The component of each vertex, by a number that says nothing else.</summary>
    public int[] Labels { get; }

    public int Count { get; private set; }

    public int SizeOf(int v) => sizes[Labels[v]];

    public void Added(int u, int v)
    {
        if (Labels[u] == Labels[v])
        {
            return;
        }

        var (from, to) = SizeOf(u) < SizeOf(v) ? (u, v) : (v, u);
        int old = Labels[from];
        sizes[Labels[to]] += sizes[old];
        sizes[old] = 0;
        Paint(Reach(from, x => Labels[x] == old), Labels[to]);
        Count--;
    }

    public void Removed(int u, int v)
    {
        int old = Labels[u];
        var reached = Reach(u, x => Labels[x] == old);
        if (reached.Contains(v))
        {
            return;
        }

        sizes.Add(reached.Count);
        sizes[old] -= reached.Count;
        Paint(reached, sizes.Count - 1);
        Count++;
    }

    private void Paint(HashSet<int> vertices, int label)
    {
        foreach (int x in vertices)
        {
            Labels[x] = label;
        }
    }

    private HashSet<int> Reach(int from, Func<int, bool> within)
    {
        var reached = new HashSet<int> { from };
        var open = new Stack<int>([from]);
        while (open.TryPop(out int x))
        {
            foreach (var (y, _) in ties.Of(x))
            {
                if (within(y) && reached.Add(y))
                {
                    open.Push(y);
                }
            }
        }

        return reached;
    }
}
