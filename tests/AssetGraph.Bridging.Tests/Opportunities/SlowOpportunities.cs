using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Trust;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Tests.Opportunities;

/// <summary>The definition, letter by letter: all pairs, one path search each, efficiency counted anew for every tie.</summary>
internal static class SlowOpportunities
{
    public static Dictionary<(string, string), double> Scores(BridgingGraph graph, OpportunityWeights weights)
    {
        var finder = new TrustPathFinder(graph);
        var rises = new Dictionary<(int, int), double>();
        var today = Efficiency(graph, null);
        foreach (var macro in graph.Macro)
        {
            foreach (var micro in graph.Micro)
            {
                if (!graph.AreLinked(macro, micro) && graph.Needs.MatchesBetween(macro, micro).Length > 0)
                {
                    rises.Add((macro, micro), Efficiency(graph, (macro, micro)) - today);
                }
            }
        }

        var greatest = rises.Values.DefaultIfEmpty().Max();
        return rises.ToDictionary(r => (graph.Vertices[r.Key.Item1].Id, graph.Vertices[r.Key.Item2].Id), r =>
        {
            var (macro, micro) = r.Key;
            var (macroId, microId) = (graph.Vertices[macro].Id, graph.Vertices[micro].Id);
            double left = 1;
            foreach (var match in graph.Needs.MatchesBetween(macro, micro))
            {
                left *= 1 - match.Weight * match.Similarity;
            }

            var reach = Math.Max(0.02, Math.Sqrt(Strength(macroId, microId) * Strength(microId, macroId)));
            var place = graph.Places.Between(graph.Places.SiteOf(graph.Vertices[macro]), graph.Places.SiteOf(graph.Vertices[micro])).Value;
            var withPlace = !double.IsNaN(place);
            var sum = weights.Fit + weights.Reach + weights.Gain + (withPlace ? weights.Place : 0);
            return Math.Pow(
                Math.Pow(1 - left, weights.Fit) * Math.Pow(reach, weights.Reach) * Math.Pow(r.Value / greatest, weights.Gain) * (withPlace ? Math.Pow(place, weights.Place) : 1),
                1 / sum);
        });

        double Strength(string from, string to) => finder.Find(from, to, 1).Select(p => p.Strength).FirstOrDefault();
    }

    private static double Efficiency(BridgingGraph graph, (int, int)? extra)
    {
        var builder = new GraphBuilder(graph.Vertices.Count);
        for (var v = 0; v < graph.Vertices.Count; v++)
        {
            foreach (var u in graph.Hops.OutNeighbours(v))
            {
                builder.Add(v, u);
            }
        }

        if (extra is { } tie)
        {
            builder.Add(tie.Item1, tie.Item2);
        }

        var hops = builder.Build();
        double sum = 0;
        foreach (var macro in graph.Macro)
        {
            var distances = BreadthFirst.Distances(hops, macro);
            foreach (var micro in graph.Micro)
            {
                sum += distances[micro] > 0 ? 1.0 / distances[micro] : 0;
            }
        }

        return sum / ((double)graph.Macro.Length * graph.Micro.Length);
    }
}
