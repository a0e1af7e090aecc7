using System.Runtime.InteropServices;
using AssetGraph.Domain;
using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Trust;

/// <summary>
/// The arcs along which trust travels: u→v says how far u trusts v. Parallel to the arcs of <see cref="Arcs"/> stand the tie that each rests on and its cost.
/// </summary>
/// <remarks>
/// Several ties between two: what somebody stated counts before what is assumed, then the greater trust, then the smaller id. Open distrust in a direction
/// closes it for ties of assumed trust, since somebody did speak.
/// </remarks>
internal sealed class TrustNetwork
{
    private readonly Choice[] choices;

    private TrustNetwork(Graph arcs, Choice[] choices, double[] costs, double[] costsWithoutProject, double[] bottleneckCosts)
    {
        Arcs = arcs;
        this.choices = choices;
        Costs = costs;
        CostsWithoutProject = costsWithoutProject;
        BottleneckCosts = bottleneckCosts;
    }

    /// <summary>The directed graph, its weights being aged trust.</summary>
    public Graph Arcs { get; }

    /// <summary>−ln t′ − ln δ for each arc.</summary>
    public double[] Costs { get; }

    /// <summary>The same where only ties count that the programme did not bring about; +∞ where none is left.</summary>
    public double[] CostsWithoutProject { get; }

    /// <summary>−ln t′ for each arc.</summary>
    public double[] BottleneckCosts { get; }

    public Tie TieOf(int arc) => choices[arc].Tie;

    public bool IsReversed(int arc) => !choices[arc].Forward;

    public TrustReading ReadingOf(int arc) => choices[arc].Reading;

    /// <param name="vertexCount">The number of vertices.</param>
    /// <param name="ties">The living ties between vertices, with their ends, in the order of their ids.</param>
    /// <param name="types">The city's tie types.</param>
    /// <param name="asAt">The day to age to.</param>
    public static TrustNetwork Of(int vertexCount, IReadOnlyList<(Tie Tie, int Source, int Target)> ties, SortedRecords<TieType> types, DateOnly asAt)
    {
        var typeOf = types.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var distrusted = new HashSet<(int, int)>();
        var all = new List<Choice>(2 * ties.Count);
        for (var i = 0; i < ties.Count; i++)
        {
            var (tie, source, target) = ties[i];
            if (tie.Trust is { IsOpenDistrust: true })
            {
                distrusted.Add((source, target));
                if (!tie.Directed)
                {
                    distrusted.Add((target, source));
                }
            }

            if (!typeOf.TryGetValue(tie.TypeId, out var type))
            {
                continue;
            }

            if (TrustRule.Read(tie, type, forward: true, asAt) is { } forward)
            {
                all.Add(new Choice(source, target, i, tie, true, forward));
            }

            if (TrustRule.Read(tie, type, forward: false, asAt) is { } back)
            {
                all.Add(new Choice(target, source, i, tie, false, back));
            }
        }

        if (distrusted.Count > 0)
        {
            all.RemoveAll(c => c.Reading.Assumed && distrusted.Contains((c.From, c.To)));
        }

        var chosen = new List<Choice>(all.Count);
        var withoutProject = new List<double>(all.Count);
        var builder = new GraphBuilder(vertexCount, directed: true, weighted: true);
        foreach (var at in Sorted(all))
        {
            ref readonly var choice = ref CollectionsMarshal.AsSpan(all)[at];
            if (chosen.Count == 0 || chosen[^1].From != choice.From || chosen[^1].To != choice.To)
            {
                chosen.Add(choice);
                withoutProject.Add(double.PositiveInfinity);
                builder.Add(choice.From, choice.To, choice.Reading.Aged);
            }

            // The first one that comes is the best of its kind.
            if (double.IsPositiveInfinity(withoutProject[^1]) && choice.Tie.MadeByProject != true)
            {
                withoutProject[^1] = TrustRule.Cost(choice.Reading.Aged);
            }
        }

        // Invariant: chosen is sorted by (from, to), as the rows of the graph are, so arc i is choice i.
        var bottleneckCosts = chosen.ConvertAll(c => -Math.Log(c.Reading.Aged)).ToArray();
        return new TrustNetwork(builder.Build(), [.. chosen], Array.ConvertAll(bottleneckCosts, TrustRule.CostOfHop), [.. withoutProject], bottleneckCosts);
    }

    /// <summary>The undirected graph in which a pair is joined that trust joins in either direction.</summary>
    public Graph Support() => Arcs.UnderlyingUndirected().WithoutWeights();

    // By pair, within a pair the best first. Numbers sort much faster than choices, and few pairs have more than one.
    private static int[] Sorted(List<Choice> all)
    {
        var sorted = new int[all.Count];
        var keys = new long[all.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            (sorted[i], keys[i]) = (i, (long)all[i].From << 32 | (uint)all[i].To);
        }

        Array.Sort(keys, sorted);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++)
            {
            }

            if (end - start > 1)
            {
                sorted.AsSpan(start, end - start).Sort((a, b) => BestFirst(all[a], all[b]));
            }
        }

        return sorted;
    }

    private static int BestFirst(Choice a, Choice b)
    {
        var order = a.Reading.Assumed.CompareTo(b.Reading.Assumed);
        order = order != 0 ? order : b.Reading.Aged.CompareTo(a.Reading.Aged);
        return order != 0 ? order : a.Position.CompareTo(b.Position);
    }

    private readonly record struct Choice(int From, int To, int Position, Tie Tie, bool Forward, TrustReading Reading);
}
