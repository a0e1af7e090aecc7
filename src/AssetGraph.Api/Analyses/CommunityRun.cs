using AssetGraph.Api.Cities;
using AssetGraph.Api.Measures;
using AssetGraph.Bridging.Networks;
using AssetGraph.Domain;
using AssetGraph.Graphs.Communities;

namespace AssetGraph.Api.Analyses;

/// <summary>The communities a city's network falls into.</summary>
public sealed class CommunityRun : AnalysisRun
{
    private readonly CommunityResult found;

    private CommunityRun(CityScope scope, CityNetwork network, Question question, CommunityResult found)
        : base(
            scope, network, question.Network, FormattableString.Invariant($"{question.Method}|{question.Quality}|{question.Resolution:R}|{question.Seed}"),
            FormattableString.Invariant($"{question.Method} communities by {EnumWords.Of(question.Quality)}, resolution {question.Resolution:R}, seed {question.Seed}, ties weighted.")) => this.found = found;

    /// <summary>How many communities there are.</summary>
    public int Count => found.Sizes.Count;

    /// <summary>The modularity of the division; null without ties.</summary>
    public double? Modularity => Figures.OrNull(found.Modularity);

    /// <summary>The communities, largest first.</summary>
    internal IReadOnlyList<CommunityView> All
    {
        get
        {
            var members = new List<int>[found.Sizes.Count];
            for (var c = 0; c < members.Length; c++)
            {
                members[c] = new List<int>(found.Sizes[c]);
            }
            for (var v = 0; v < found.Labels.Count; v++)
            {
                members[found.Labels[v]].Add(v);
            }
            return [.. members.Select((vertices, number) => new CommunityView(number, CountOf(vertices, Scale.Macro), CountOf(vertices, Scale.Micro))
            {
                All = [.. vertices.Select(v => Scope.View(Network.Vertices[v]))],
            })];
        }
    }

    internal static CommunityRun Run(
        CityScope scope, CommunityMethod method, CommunityQuality quality, double resolution, int seed, NetworkSelection? selection, CancellationToken cancellationToken) =>
        scope.Answer(new Question(method, quality, resolution, seed, Networks.OptionsOf(scope, selection)), Compute, cancellationToken);

    private static CommunityRun Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        var network = Networks.Of(scope, question.Network, cancellationToken);
        var options = new CommunityOptions { Quality = question.Quality, Resolution = question.Resolution, Seed = question.Seed };
        var found = scope.Shared(
            question,
            token => question.Method == CommunityMethod.Leiden ? Leiden.Find(network.Graph, options, token) : Louvain.Find(network.Graph, options, token),
            cancellationToken);
        return new CommunityRun(scope, network, question, found);
    }

    private int CountOf(IEnumerable<int> vertices, Scale scale) => vertices.Count(v => Scope.Snapshot.ScaleOf(Network.Vertices[v]).Scale == scale);

    private sealed record Question(CommunityMethod Method, CommunityQuality Quality, double Resolution, int Seed, NetworkOptions Network);
}
