using AssetGraph.Bridging.Places;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Hindsight;

/// <summary>The simple ways of ranking that the engine is held against.</summary>
internal static class BaselineScorers
{
    private const double KatzBeta = 0.05;
    private const int KatzSteps = 4;

    public static IReadOnlyList<IPairScorer> Of(BridgingGraph graph, IPairScorer fitAlone)
    {
        var ties = graph.Hops;
        return
        [
            new Scorer("random", (_, _, _) => { }), // nothing but the order of equal scores
            new Scorer("preferential-attachment", (macro, scores, _) => Degrees(ties, macro, scores)),
            new Scorer("common-neighbours", (macro, scores, _) => Neighbours(ties, macro, scores, _ => 1)),
            new Scorer("adamic-adar", (macro, scores, _) => Neighbours(ties, macro, scores, degree => 1 / Math.Log(Math.Max(2, degree)))),
            new Scorer("resource-allocation", (macro, scores, _) => Neighbours(ties, macro, scores, degree => 1.0 / degree)),
            new Scorer("katz", (macro, scores, scratch) => Katz(ties, macro, scores, scratch)),
            new Scorer("shortest-path", (macro, scores, _) => Nearness(ties, macro, scores)),
            fitAlone,
            new Scorer("place-alone", (macro, scores, _) => Places(graph, macro, scores)),
        ];
    }

    private static void Degrees(Graph ties, int macro, Span<double> scores)
    {
        for (var v = 0; v < scores.Length; v++)
        {
            scores[v] = (double)ties.OutDegree(macro) * ties.OutDegree(v);
        }
    }

    private static void Neighbours(Graph ties, int macro, Span<double> scores, Func<int, double> weight)
    {
        foreach (var middle in ties.OutNeighbours(macro))
        {
            var counts = weight(ties.OutDegree(middle));
            foreach (var v in ties.OutNeighbours(middle))
            {
                scores[v] += counts;
            }
        }
    }

    /// <summary>Σ β^steps · walks, for walks of up to four steps: what lies past them changes no rank that anybody reads.</summary>
    private static void Katz(Graph ties, int macro, Span<double> scores, double[] scratch)
    {
        var n = scores.Length;
        var now = scratch.AsSpan(0, n);
        var next = scratch.AsSpan(n, n);
        now.Clear();
        now[macro] = 1;
        for (var step = 0; step < KatzSteps; step++)
        {
            next.Clear();
            for (var v = 0; v < n; v++)
            {
                if (now[v] != 0)
                {
                    foreach (var w in ties.OutNeighbours(v))
                    {
                        next[w] += KatzBeta * now[v];
                    }
                }
            }
            for (var v = 0; v < n; v++)
            {
                scores[v] += next[v];
            }
            next.CopyTo(now);
        }
    }

    private static void Nearness(Graph ties, int macro, Span<double> scores)
    {
        var distances = BreadthFirst.Distances(ties, macro);
        for (var v = 0; v < scores.Length; v++)
        {
            scores[v] = distances[v] > 0 ? 1.0 / distances[v] : 0;
        }
    }

    private static void Places(BridgingGraph graph, int macro, Span<double> scores)
    {
        foreach (var micro in graph.Micro)
        {
            var closeness = graph.ClosenessOf(macro, micro);
            scores[micro] = closeness.Basis == PlaceBasis.Missing ? 0 : closeness.Value;
        }
    }

    private sealed class Scorer(string name, Scorer.Rule rule) : IPairScorer
    {
        internal delegate void Rule(int macro, Span<double> scores, double[] scratch);

        public string Name => name;

        public void Score(int macro, Span<double> scores, double[] scratch)
        {
            scores.Clear();
            rule(macro, scores, scratch);
        }
    }
}
