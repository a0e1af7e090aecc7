using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>How much of what anchors spend stays in the city, and what could be bought there. Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class LocalSpend(BridgingGraph graph)
{
    // The supplier is the source of the one and the target of the other.
    private const string Supplies = "supplies";
    private const string Buys = "buys-from";

    /// <summary>Adds up what is on record.</summary>
    /// <param name="placeId">The area that counts as local; each anchor's own city, or the largest place below it that it lies in, when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// For each macro asset with a supplier on record and each currency a line (one without a currency where no amount is known): most known spend first within a currency,
    /// then by id. Empty where nobody is on record as a supplier.
    /// </returns>
    /// <exception cref="BridgingException">AG3006 for a place that the city does not have.</exception>
    /// <remarks>Cost: the living ties, and for each anchor the offers that meet its needs.</remarks>
    public IReadOnlyList<SpendShare> Find(string? placeId = null, CancellationToken cancellationToken = default)
    {
        int[]? area = placeId is null ? null : [graph.RequirePlace(placeId, "place")];
        var purchases = graph.LivingTies
            .Where(t => t.Tie.TypeId is Supplies or Buys)
            .Select(t => (Buyer: t.Tie.TypeId == Supplies ? t.Target : t.Source, Supplier: t.Tie.TypeId == Supplies ? t.Source : t.Target, t.Tie.Amount))
            .Where(p => graph.ScaleOf(p.Buyer) == Scale.Macro)
            .ToLookup(p => p.Buyer);
        var lines = new List<SpendShare>();
        foreach (var buyer in purchases.OrderBy(p => p.Key))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var here = area ?? HomesOf(buyer.Key);
            var known = buyer.Where(p => p.Amount is not null).ToArray();
            var without = buyer.Select(p => p.Supplier).Except(known.Select(p => p.Supplier)).Count();
            var couldMove = CouldMove(buyer.Key, here);
            foreach (var currency in known.GroupBy(p => p.Amount!.Value.Currency).OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                lines.Add(new SpendShare(
                    graph.Vertices[buyer.Key],
                    currency.Key,
                    currency.Sum(p => p.Amount!.Value.Amount),
                    currency.Where(p => IsIn(p.Supplier, here)).Sum(p => p.Amount!.Value.Amount),
                    currency.Where(p => graph.ScaleOf(p.Supplier) == Scale.Micro).Sum(p => p.Amount!.Value.Amount),
                    currency.Select(p => p.Supplier).Distinct().Count(),
                    without,
                    couldMove));
            }

            if (known.Length == 0)
            {
                lines.Add(new SpendShare(graph.Vertices[buyer.Key], "", 0, 0, 0, 0, without, couldMove));
            }
        }

        return [.. lines.OrderBy(l => l.Currency.Length == 0).ThenBy(l => l.Currency, StringComparer.Ordinal).ThenByDescending(l => l.Known).ThenBy(l => l.Macro.Id, StringComparer.Ordinal)];
    }

    private ValueList<NeedOrOffer> CouldMove(int buyer, int[] here)
    {
        var found = new List<NeedOrOffer>();
        foreach (var entry in graph.Needs.EntriesOf(buyer))
        {
            if (entry.IsNeed && graph.Needs.CounterpartsOf(entry).Any(c => graph.ScaleOf(c.Other.Vertex) == Scale.Micro && !graph.AreLinked(buyer, c.Other.Vertex) && IsIn(c.Other.Vertex, here)))
            {
                found.Add(entry.Record);
            }
        }

        return [.. found];
    }

    private bool IsIn(int vertex, int[] areas) => graph.Places.LiesInAny(graph.Vertices[vertex], areas);

    // The city that each of its places lies in, else the place at the top.
    private int[] HomesOf(int vertex)
    {
        var homes = new SortedSet<int>();
        foreach (var id in graph.Vertices[vertex].PlaceIds)
        {
            var home = graph.Places.IndexOf(id);
            while (home >= 0 && graph.Places[home].Level < PlaceLevel.City && graph.Places.ParentOf(home) >= 0)
            {
                home = graph.Places.ParentOf(home);
            }

            if (home >= 0)
            {
                homes.Add(home);
            }
        }

        return [.. homes];
    }
}
