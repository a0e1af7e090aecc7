using System.Collections.Concurrent;
using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Matching;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>
/// The pairs of a macro and a micro asset that have no tie and whose needs and offers meet, ranked by what a bridge between them would be worth. Safe to use from
/// several threads; queries on one graph share the scored candidates.
/// </summary>
/// <param name="graph">The graph to look in.</param>
/// <param name="phrasebook">The language of explanations; English when null.</param>
public sealed class OpportunityFinder(BridgingGraph graph, Phrasebook? phrasebook = null)
{
    /// <summary>The age in days past which the newest evidence of an opportunity is called old.</summary>
    public const int StaleAfterDays = 3 * 365;

    private readonly OpportunityDescriber describer = new(graph, phrasebook ?? Phrasebook.English);

    /// <summary>Ranks the opportunities.</summary>
    /// <param name="query">Weights and filters; balanced and unfiltered when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>All pairs that pass, best first; empty where the city has no macro or no micro asset, or no needs and offers that meet.</returns>
    /// <exception cref="BridgingException">
    /// AG3004 for weights that are none; AG3005 for a minimum score outside 0 … 1; AG3001 or AG3006 for a filter that names something the city does not have.
    /// </exception>
    /// <remarks>Cost: the first query of a graph scores all candidates; later ones sort them.</remarks>
    public OpportunityRanking Find(OpportunityQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new OpportunityQuery();
        var filter = new OpportunityFilter(graph, query);
        var table = graph.Candidates(cancellationToken);
        var scores = new double[table.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, table.Count)), new ParallelOptions { CancellationToken = cancellationToken }, range =>
        {
            for (var c = range.Item1; c < Math.Min(range.Item2, table.Count); c++)
            {
                scores[c] = filter.Passes(table, c) && table.ScoreOf(c, query.Weights) is var score && score >= query.MinimumScore ? score : double.NaN;
            }
        });

        // The table stands in the order of ids, so equal scores by place are equal scores by id. Sorted by what is left to the best, which needs no comparer.
        var items = Enumerable.Range(0, table.Count).Where(c => !double.IsNaN(scores[c])).ToArray();
        var keys = Array.ConvertAll(items, c => -scores[c]);
        Array.Sort(keys, items);
        SortEqualRuns(keys, items);
        keys = Array.ConvertAll(keys, k => -k);
        return new OpportunityRanking(graph, table, describer, query.Weights, items, keys);
    }

    /// <summary>One pair, described, or null where it is no opportunity: linked already, or nothing that one needs is offered by the other.</summary>
    /// <param name="macroId">The macro side.</param>
    /// <param name="microId">The micro side.</param>
    /// <param name="weights">The weights; balanced when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="BridgingException">AG3001, AG3002 or AG3003 for an asset that is not there, takes no part or is on the wrong side; AG3004 for weights that are none.</exception>
    public Opportunity? FindPair(string macroId, string microId, OpportunityWeights? weights = null, CancellationToken cancellationToken = default)
    {
        weights ??= OpportunityWeights.Balanced;
        weights.Validate();
        var macro = graph.RequireSide(macroId, Scale.Macro, "macro");
        var micro = graph.RequireSide(microId, Scale.Micro, "micro");
        var candidate = graph.Candidates(cancellationToken).IndexOf(macro, micro);
        return candidate < 0 ? null : describer.Describe(candidate, weights, cancellationToken);
    }

    // Array.Sort is not stable: runs of equal scores are put back into the order of the table.
    private static void SortEqualRuns(double[] keys, int[] items)
    {
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++)
            {
            }

            Array.Sort(items, start, end - start);
        }
    }
}
