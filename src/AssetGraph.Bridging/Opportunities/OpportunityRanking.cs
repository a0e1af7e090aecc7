using System.Collections;
using System.Collections.Concurrent;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>
/// The answer to an <see cref="OpportunityQuery"/>: all pairs that pass its filters, best first, equal scores by macro id, then micro id. Light: a pair is
/// explained only when asked for, so a page costs a page. Immutable; safe to use from several threads.
/// </summary>
public sealed class OpportunityRanking : IReadOnlyList<RankedPair>
{
    private readonly BridgingGraph graph;
    private readonly CandidateTable table;
    private readonly OpportunityDescriber describer;
    private readonly int[] order;
    private readonly double[] scores;
    private readonly ConcurrentDictionary<int, Opportunity> described = [];
    private readonly Lazy<int[]> mutual;

    internal OpportunityRanking(
        BridgingGraph graph, CandidateTable table, OpportunityDescriber describer, OpportunityWeights weights, int[] order, double[] scores)
    {
        this.graph = graph;
        this.table = table;
        this.describer = describer;
        this.order = order;
        this.scores = scores;
        Weights = weights;
        mutual = new(() => [.. Enumerable.Range(0, order.Length).Where(i => table.FitForMacro[order[i]] > 0 && table.FitForMicro[order[i]] > 0)]);
    }

    /// <summary>How many ranks, from the first, keep their description once it was asked for.</summary>
    public const int Kept = 500;

    /// <summary>The ranks of the pairs by which both sides gain, ascending. Cost: a pass over the ranking, once.</summary>
    public IReadOnlyList<int> MutualRanks => mutual.Value;

    /// <summary>How many pairs pass the filters.</summary>
    public int Count => order.Length;

    /// <summary>The weights as asked, before they are renormalised for each pair.</summary>
    public OpportunityWeights Weights { get; }

    /// <summary>How many candidates the city has before any filter.</summary>
    public int CandidateCount => table.Count;

    /// <summary>The pair at a rank, counted from 0.</summary>
    /// <param name="index">0 … <see cref="Count"/> − 1.</param>
    public RankedPair this[int index]
    {
        get
        {
            var candidate = order[index];
            return new RankedPair(
                graph.Vertices[table.Macro[candidate]].Id, graph.Vertices[table.Micro[candidate]].Id, scores[index], table.FactorsOf(candidate, graph));
        }
    }

    /// <summary>The vertices, score and rise at a rank.</summary>
    internal (int Macro, int Micro, double Score, double Rise) PairAt(int index) =>
        (table.Macro[order[index]], table.Micro[order[index]], scores[index], table.Rise[order[index]]);

    internal bool AreGainsEstimated => table.AreGainsEstimated;

    /// <summary>The pair at a rank with matches, routes, warnings and explanation.</summary>
    /// <param name="index">0 … <see cref="Count"/> − 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Cost: what lies around the two. The first <see cref="Kept"/> ranks are described once and kept.</remarks>
    public Opportunity Describe(int index, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (described.TryGetValue(index, out var kept))
        {
            return kept;
        }

        var opportunity = describer.Describe(order[index], Weights, cancellationToken);
        return index < Kept ? described.GetOrAdd(index, opportunity) : opportunity;
    }

    /// <summary>A page of pairs, described.</summary>
    /// <param name="start">The first rank, 0 or more.</param>
    /// <param name="count">How many at most, 0 or more; fewer come where the ranking ends.</param>
    /// <param name="cancellationToken">Stops the work between pairs.</param>
    /// <exception cref="BridgingException">AG3005 for a negative number.</exception>
    public IReadOnlyList<Opportunity> Describe(int start, int count, CancellationToken cancellationToken = default)
    {
        if (start < 0 || count < 0)
        {
            throw new BridgingException("AG3005", "page", $"start {start}, count {count}", "numbers of 0 or more");
        }

        return [.. Enumerable.Range(start, Math.Clamp(Count - start, 0, count)).Select(i => Describe(i, cancellationToken))];
    }

    /// <summary>The rank of a pair, counted from 0, or −1 where the ranking does not hold it. Cost: a pass over the ranking.</summary>
    /// <param name="macroId">The macro side.</param>
    /// <param name="microId">The micro side.</param>
    public int RankOf(string macroId, string microId)
    {
        var candidate = table.IndexOf(graph.Vertices.VertexOf(macroId), graph.Vertices.VertexOf(microId));
        return candidate < 0 ? -1 : Array.IndexOf(order, candidate);
    }

    /// <inheritdoc/>
    public IEnumerator<RankedPair> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
