using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>
/// The smallest consortium of micro assets whose offers together meet an anchor's needs: contracts that none of them could win alone. Safe to use from several threads.
/// </summary>
/// <param name="graph">The graph to look in.</param>
/// <remarks>
/// Set cover. Up to <see cref="MostExact"/> candidates the answer is the best there is, found by branch and bound; past it the candidate who covers most of what is left
/// is taken again and again (Chvátal 1979), with a lower bound for how few could do.
/// </remarks>
public sealed class ConsortiumFinder(BridgingGraph graph)
{
    /// <summary>The most candidates for which the answer is exact. Who covers nothing that another with as much reach does not cover is no candidate any more.</summary>
    public const int MostExact = 30;

    /// <summary>The most needs that can be asked about at once.</summary>
    public const int MostNeeds = 64;

    /// <summary>Finds the consortium.</summary>
    /// <param name="macroId">The anchor.</param>
    /// <param name="categoryIds">Only needs filed under these categories or below them; all when empty.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A consortium without members where the anchor has no such open need, or nobody's offer meets one.</returns>
    /// <exception cref="BridgingException">AG3001, AG3002 or AG3003 for an asset that is not there, takes no part or is no macro asset; AG3005 for more needs than
    /// <see cref="MostNeeds"/>; AG3006 for a category that the city does not have.</exception>
    /// <remarks>Cost: the offers that meet the needs, one comparison of trust for each candidate, and the search.</remarks>
    public Consortium Find(string macroId, IReadOnlyCollection<string> categoryIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(categoryIds);
        var macro = graph.RequireSide(macroId, Scale.Macro, "macro");
        var categories = categoryIds.Select(id => graph.RequireCategory(id, "categories")).ToArray();
        var needs = new List<NeedOrOffer>();
        var covers = new SortedDictionary<int, ulong>();
        foreach (var entry in graph.Needs.EntriesOf(macro))
        {
            if (!entry.IsNeed || (categories.Length > 0 && !categories.Any(c => graph.Needs.Categories.LiesIn(entry.Category, c))))
            {
                continue;
            }

            BridgingException.ThrowIfOutside("needs", needs.Count + 1, 0, MostNeeds);
            foreach (var (other, _) in graph.Needs.CounterpartsOf(entry))
            {
                if (graph.ScaleOf(other.Vertex) == Scale.Micro && graph.Vertices[other.Vertex].Kind != AssetKind.Space)
                {
                    covers[other.Vertex] = covers.GetValueOrDefault(other.Vertex) | 1UL << needs.Count;
                }
            }

            needs.Add(entry.Record);
        }

        var wanted = covers.Values.Aggregate(0UL, (all, one) => all | one);
        var suppliers = graph.Searches.WithPairs(strengths =>
        {
            strengths.From(macro);
            return covers.Select(c => new Supplier(c.Key, c.Value, CandidateTable.ReachOf(strengths.To(c.Key), strengths.Back(c.Key)))).ToArray();
        });
        var left = SupplierCover.Useful(suppliers);
        var exact = left.Length <= MostExact;
        var chosen = exact ? SupplierCover.Best(left, wanted, cancellationToken) : SupplierCover.Greedy(left, wanted);
        return new Consortium(
            graph.Vertices[macro],
            [.. needs],
            [.. chosen.OrderBy(s => s.Vertex).Select(s => new ConsortiumMember(graph.Vertices[s.Vertex], [.. needs.Where((_, i) => (s.Covers >> i & 1) != 0)], s.Reach))],
            [.. needs.Where((_, i) => (wanted >> i & 1) == 0)],
            suppliers.Length,
            exact,
            exact ? chosen.Count : SupplierCover.FewestPossible(left, wanted));
    }
}
