using System.Numerics;

namespace AssetGraph.Bridging.Strands;

/// <summary>The fewest suppliers who cover all needs, and of equally few those whose reach adds up to most.</summary>
internal static class SupplierCover
{
    /// <summary>
    /// Those who are worth choosing: not one who covers nothing that another with at least as much reach does not cover as well. Of equals the first stays. A best
    /// choice among them is a best choice among all.
    /// </summary>
    public static Supplier[] Useful(IReadOnlyList<Supplier> suppliers)
    {
        // Who covers more and reaches further comes first, so that who is outdone is outdone by somebody who is kept already.
        var kept = new List<Supplier>();
        foreach (var s in suppliers.Where(s => s.Covers != 0).OrderByDescending(s => s.Reach).ThenByDescending(s => BitOperations.PopCount(s.Covers)).ThenBy(s => s.Vertex))
        {
            if (!kept.Exists(k => (s.Covers & ~k.Covers) == 0))
            {
                kept.Add(s);
            }
        }

        return [.. kept.OrderBy(s => s.Vertex)];
    }

    /// <summary>The best choice, by branch and bound.</summary>
    /// <param name="suppliers">Whom to choose from, by vertex.</param>
    /// <param name="wanted">What they cover together.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<Supplier> Best(Supplier[] suppliers, ulong wanted, CancellationToken cancellation)
    {
        // One more member at a time, until so many can cover all.
        for (var size = FewestPossible(suppliers, wanted); size <= suppliers.Length; size++)
        {
            var search = new Search(suppliers, cancellation);
            search.Choose(wanted, size, 0);
            if (search.Found is { } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Again and again the one who covers most of what is left, of equals the one with more reach, then the first.</summary>
    public static IReadOnlyList<Supplier> Greedy(Supplier[] suppliers, ulong wanted)
    {
        var chosen = new List<Supplier>();
        while (wanted != 0)
        {
            var next = suppliers.MaxBy(s => (BitOperations.PopCount(s.Covers & wanted), s.Reach, -s.Vertex));
            chosen.Add(next);
            wanted &= ~next.Covers;
        }

        return chosen;
    }

    /// <summary>
    /// How few there must be at least: needs that no supplier covers two of need one each. They are picked one after the other, the one with the fewest suppliers first.
    /// </summary>
    public static int FewestPossible(Supplier[] suppliers, ulong wanted)
    {
        var apart = 0;
        for (var left = wanted; left != 0; apart++)
        {
            var need = Rarest(suppliers, left);
            foreach (var s in suppliers)
            {
                if ((s.Covers >> need & 1) != 0)
                {
                    left &= ~s.Covers;
                }
            }
        }

        return apart;
    }

    // The need of these that the fewest suppliers cover, the first of equals.
    private static int Rarest(Supplier[] suppliers, ulong needs)
    {
        var (rarest, fewest) = (-1, int.MaxValue);
        for (var left = needs; left != 0; left &= left - 1)
        {
            var need = BitOperations.TrailingZeroCount(left);
            var count = suppliers.Count(s => (s.Covers >> need & 1) != 0);
            if (count < fewest)
            {
                (rarest, fewest) = (need, count);
            }
        }

        return rarest;
    }

    private sealed class Search(Supplier[] suppliers, CancellationToken cancellation)
    {
        private readonly List<Supplier> chosen = [];
        private double best = double.NegativeInfinity;

        public IReadOnlyList<Supplier>? Found { get; private set; }

        /// <summary>Covers what is left with at most so many more.</summary>
        public void Choose(ulong left, int more, double reach)
        {
            cancellation.ThrowIfCancellationRequested();
            if (left == 0)
            {
                // Only sizes that are needed are tried, so nobody here could be spared.
                if (reach > best)
                {
                    (best, Found) = (reach, [.. chosen]);
                }

                return;
            }

            if (more == 0 || reach + more * suppliers.Max(s => s.Reach) <= best || FewestPossible(suppliers, left) > more)
            {
                return;
            }

            // Somebody must cover the need that the fewest do.
            var need = Rarest(suppliers, left);
            foreach (var s in suppliers.Where(s => (s.Covers >> need & 1) != 0).OrderByDescending(s => s.Reach).ThenBy(s => s.Vertex))
            {
                chosen.Add(s);
                Choose(left & ~s.Covers, more - 1, reach + s.Reach);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
    }
}
