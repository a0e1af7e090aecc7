using System.Text.Json;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Communities;

namespace AssetGraph.Gds;

/// <summary>What the library computes, and how its conventions become the catalogue's.</summary>
internal static class GdsMeasures
{
    private const double SettledAt = 1e-16;

    private static readonly GdsMeasure[] All =
    [
        new("betweenness", a => ByWeights(a) ?? (a.Flag("endpoints") ? "it does not count ends" : null), BetweennessAsync),
        new("closeness", a => ByWeights(a) ?? (a.Texts["form"] is "wasserman-faust" or "within-reach" ? null : $"it has no form {a.Texts["form"]}"), ClosenessAsync),
        new("harmonic", ByWeights, HarmonicAsync),
        new("pagerank", a => a.Texts["dead-ends"] == "seeds" || a.Texts["seeds"].Length == 0 ? null : "it does not jump anywhere from dead ends", PageRankAsync),
        new("eigenvector", GdsEigenvector.Objection, GdsEigenvector.ComputeAsync),
        new("core-number", a => a.Graph.IsDirected && a.Texts["direction"] != "either" ? "it knows cores without direction only" : null, CoresAsync),
        new("articulation", _ => null, ArticulationAsync) { IsWhole = false },
        new("bridges", _ => null, BridgesAsync) { IsWhole = false },
        new("louvain", a => Modular(a) ?? (a.Number("resolution") == 1 ? null : "its Louvain has no resolution"), (a, s) => CommunitiesAsync(a, s, "louvain", null)),
        new("leiden", Modular, (a, s) => CommunitiesAsync(a, s, "leiden", w =>
        {
            w.WriteNumber("gamma", a.Number("resolution"));
            w.WriteNumber("randomSeed", a.Whole("seed"));
            w.WriteNumber("maxLevels", 100);
        })),
    ];

    public static GdsMeasure? Find(string id) => Array.Find(All, m => m.Id == id);

    private static string? ByWeights(MeasureArguments a) =>
        a.Texts["length"] == "hops" || !a.Graph.IsWeighted ? null : "it compares lengths of paths without tolerance";

    private static string? Modular(MeasureArguments a) =>
        a.Graph.IsDirected ? "its communities are those of undirected networks" : a.Texts["quality"] == "modularity" ? null : "it knows modularity only";

    private static async Task<MeasureAnswer?> BetweennessAsync(MeasureArguments a, GdsServer server)
    {
        await using var projection = await server.ProjectAsync(a.Graph, weighted: false, a.Cancellation).ConfigureAwait(false);
        double[] raw = await projection.ScoresAsync("betweenness", false, null, a.Cancellation).ConfigureAwait(false);
        var scores = Betweenness.Normalise(a.Graph, raw);
        return new MeasureAnswer(scores.Raw, scores.Normalised);
    }

    private static async Task<MeasureAnswer?> ClosenessAsync(MeasureArguments a, GdsServer server)
    {
        await using var projection = await server.ProjectAsync(Towards(a), weighted: false, a.Cancellation).ConfigureAwait(false);
        bool overAll = a.Texts["form"] == "wasserman-faust";
        double[] scores = await ClosenessAsync(projection, overAll, a.Cancellation).ConfigureAwait(false);

        // Who reaches nobody is 0 to the library; within reach there is then nothing to take a mean of.
        return new MeasureAnswer(overAll ? scores : Array.ConvertAll(scores, c => c > 0 ? c : double.NaN));
    }

    private static Task<double[]> ClosenessAsync(GdsProjection projection, bool overAll, CancellationToken cancellation) =>
        projection.ScoresAsync("closeness", false, w => w.WriteBoolean("useWassermanFaust", overAll), cancellation);

    private static async Task<MeasureAnswer?> HarmonicAsync(MeasureArguments a, GdsServer server)
    {
        await using var projection = await server.ProjectAsync(Towards(a), weighted: false, a.Cancellation).ConfigureAwait(false);
        double[] normalised = await projection.ScoresAsync("harmonic", false, null, a.Cancellation).ConfigureAwait(false);
        double others = a.Graph.VertexCount - 1;
        double[] raw = Array.ConvertAll(normalised, h => h * others);

        // How many are reached is nowhere told, but it is what one form of closeness has and the other has not.
        double[] overAll = await ClosenessAsync(projection, true, a.Cancellation).ConfigureAwait(false);
        double[] within = await ClosenessAsync(projection, false, a.Cancellation).ConfigureAwait(false);
        var withinReach = new double[raw.Length];
        for (int v = 0; v < raw.Length; v++)
        {
            double reached = within[v] > 0 ? Math.Round(overAll[v] / within[v] * others) : 0;
            withinReach[v] = reached > 0 ? raw[v] / reached : 0;
        }

        return new MeasureAnswer(normalised, raw, withinReach);
    }

    private static async Task<MeasureAnswer?> PageRankAsync(MeasureArguments a, GdsServer server)
    {
        double damping = a.Number("damping");
        bool weights = a.Flag("weights");
        int[] seeds = a.Vertices("seeds");
        await using var projection = await server.ProjectAsync(a.Graph, weights, a.Cancellation).ConfigureAwait(false);
        double[] scores = await projection.ScoresAsync("pagerank", weights, w =>
        {
            w.WriteNumber("dampingFactor", damping);
            w.WriteNumber("tolerance", SettledAt);
            w.WriteNumber("maxIterations", damping > 0 ? (int)Math.Min(1_000_000, 10 + Math.Log(SettledAt) / Math.Log(damping)) : 2);
            if (seeds.Length > 0)
            {
                w.WriteStartArray("sourceNodes");
                foreach (int seed in seeds.Distinct())
                {
                    w.WriteNumberValue(seed);
                }

                w.WriteEndArray();
            }
        }, a.Cancellation).ConfigureAwait(false);

        // Walkers who are lost in dead ends, given back to where all walkers begin, change nothing but the sum.
        double sum = scores.Sum();
        return new MeasureAnswer(Array.ConvertAll(scores, s => s / sum));
    }

    private static async Task<MeasureAnswer?> CoresAsync(MeasureArguments a, GdsServer server)
    {
        await using var projection = await server.ProjectAsync(a.Graph.UnderlyingUndirected(), weighted: false, a.Cancellation).ConfigureAwait(false);
        return new MeasureAnswer(await projection.ScoresAsync("core-number", false, null, a.Cancellation).ConfigureAwait(false));
    }

    private static async Task<MeasureAnswer?> ArticulationAsync(MeasureArguments a, GdsServer server)
    {
        await using var projection = await server.ProjectAsync(a.Graph.UnderlyingUndirected(), weighted: false, a.Cancellation).ConfigureAwait(false);
        double[] points = await projection.ScoresAsync("articulation", false, null, a.Cancellation).ConfigureAwait(false);
        double[] unknown = Unknown(points.Length);
        return new MeasureAnswer(points, unknown, unknown, Unknown(1)) { Notes = ["Graph Data Science tells the points only, not cut-off, blocks and count"] };
    }

    private static async Task<MeasureAnswer?> BridgesAsync(MeasureArguments a, GdsServer server)
    {
        await using var projection = await server.ProjectAsync(a.Graph.UnderlyingUndirected(), weighted: false, a.Cancellation).ConfigureAwait(false);
        var found = await projection.PairsAsync("bridges", a.Cancellation).ConfigureAwait(false);
        var pairs = found.Select(p => (From: Math.Min(p.From, p.To), To: Math.Max(p.From, p.To))).Order().ToArray();
        return new MeasureAnswer(Unknown(pairs.Length)) { Pairs = pairs, Notes = ["Graph Data Science tells the bridges only, not smaller-piece"] };
    }

    private static async Task<MeasureAnswer?> CommunitiesAsync(MeasureArguments a, GdsServer server, string statement, Action<Utf8JsonWriter>? settings)
    {
        bool weights = a.Flag("weights");
        await using var projection = await server.ProjectAsync(a.Graph, weights, a.Cancellation).ConfigureAwait(false);
        double[] found = await projection.ScoresAsync(statement, weights, settings, a.Cancellation).ConfigureAwait(false);
        var (labels, sizes) = BySize(found);
        double modularity = Modularity.Of(a.Graph, labels, new ModularityOptions { Resolution = a.Number("resolution"), UseWeights = weights });
        return new MeasureAnswer(
            Array.ConvertAll(labels, c => (double)c), Array.ConvertAll(labels, c => (double)sizes[c]), [sizes.Length], [modularity], [modularity]);
    }

    /// <summary>Communities numbered from the largest, equals by their smallest vertex.</summary>
    private static (int[] Labels, int[] Sizes) BySize(double[] found)
    {
        var groups = Enumerable.Range(0, found.Length).GroupBy(v => found[v]).OrderByDescending(g => g.Count()).ThenBy(g => g.Min()).ToArray();
        var labels = new int[found.Length];
        for (int c = 0; c < groups.Length; c++)
        {
            foreach (int v in groups[c])
            {
                labels[v] = c;
            }
        }

        return (labels, [.. groups.Select(g => g.Count())]);
    }

    /// <summary>The graph in which the distances asked for run towards the vertex, as the library reads them.</summary>
    private static Graph Towards(MeasureArguments a) => a.Texts["direction"] switch
    {
        "out" => a.Graph.Reversed(),
        "in" => a.Graph,
        _ => a.Graph.UnderlyingUndirected(),
    };

    private static double[] Unknown(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
