using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Trust;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Stability;

/// <summary>The city in one run: some assets left out, trust a little other than recorded.</summary>
internal sealed class ShakenCity
{
    // Gains are worked out for so many pairs at once; then it is looked whether any other can still reach the list.
    private const int Batch = 64;

    private readonly BridgingGraph graph;
    private readonly CandidateTable table;
    private readonly VertexSet leaving;
    private readonly double[] costs;
    private readonly CancellationToken cancellation;

    public ShakenCity(BridgingGraph graph, CandidateTable table, StabilityOptions options, int run, CancellationToken cancellation)
    {
        this.graph = graph;
        this.table = table;
        this.cancellation = cancellation;
        var chance = new SeededRandom(options.Seed, run);
        leaving = new VertexSet(graph.Vertices.Count);
        for (var v = 0; v < graph.Vertices.Count; v++)
        {
            if (chance.NextDouble() < options.DropShare)
            {
                leaving.Add(v);
            }
        }

        costs = new double[graph.Trust.Costs.Length];
        for (var arc = 0; arc < costs.Length; arc++)
        {
            var factor = 1 + options.TrustJitter * (2 * chance.NextDouble() - 1);
            costs[arc] = TrustRule.Cost(Math.Min(1, graph.Trust.ReadingOf(arc).Aged * factor));
        }
    }

    public bool Keeps(int candidate) => !leaving.Contains(table.Macro[candidate]) && !leaving.Contains(table.Micro[candidate]);

    /// <summary>The first <paramref name="count"/> of the pairs, in the order of a ranking.</summary>
    public IEnumerable<int> FirstOf(int[] wanted, OpportunityWeights weights, int count)
    {
        var kept = wanted.Where(Keeps).ToArray();
        var reaches = Reaches(kept);

        // With a gain of 1, which it is at most.
        var bounds = Array.ConvertAll(Enumerable.Range(0, kept.Length).ToArray(), i => -table.ScoreOf(kept[i], weights, reaches[i], 1));
        var order = Enumerable.Range(0, kept.Length).ToArray();
        Array.Sort(bounds, order);

        var macro = Array.FindAll(graph.MacroVertices, v => !leaving.Contains(v));
        var micro = Array.FindAll(graph.MicroVertices, v => !leaving.Contains(v));
        var efficiency = SubsetEfficiency.Of(graph.Hops.Without(leaving), macro, micro, cancellation, workers: 1);
        var today = (double)graph.MacroVertices.Length * graph.MicroVertices.Length;
        var scale = efficiency.PairCount / today / table.GreatestRise;
        var best = new PriorityQueue<int, (double Score, int Later)>();
        var rises = new double[Batch];
        for (var start = 0; start < kept.Length; start += Batch)
        {
            if (best.Count == count && best.TryPeek(out _, out var last) && -bounds[start] < last.Score)
            {
                break;
            }

            var length = Math.Min(Batch, kept.Length - start);
            var ties = new (int, int)[length];
            for (var i = 0; i < length; i++)
            {
                ties[i] = (table.Macro[kept[order[start + i]]], table.Micro[kept[order[start + i]]]);
            }

            efficiency.Gains(ties, rises, cancellation);
            for (var i = 0; i < length; i++)
            {
                var place = order[start + i];
                var score = table.ScoreOf(kept[place], weights, reaches[place], Math.Min(1, rises[i] * scale));
                best.Enqueue(kept[place], (score, -kept[place]));
                if (best.Count > count)
                {
                    best.Dequeue();
                }
            }
        }

        return best.UnorderedItems.Select(x => x.Element);
    }

    private double[] Reaches(int[] kept)
    {
        var reaches = new double[kept.Length];
        var strengths = PairStrengths.Of(graph.Trust.Arcs, costs)();

        // The table, and so what is kept of it, stands in the order of macro vertices.
        for (int start = 0, end; start < kept.Length; start = end)
        {
            cancellation.ThrowIfCancellationRequested();
            var macro = table.Macro[kept[start]];
            strengths.From(macro, leaving);
            for (end = start; end < kept.Length && table.Macro[kept[end]] == macro; end++)
            {
                var micro = table.Micro[kept[end]];
                reaches[end] = CandidateTable.ReachOf(strengths.To(micro), strengths.Back(micro));
            }
        }

        return reaches;
    }
}
