using AssetGraph.Api.Cities;
using AssetGraph.Api.Filters;
using AssetGraph.Api.Measures;
using AssetGraph.Bridging.Networks;
using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Similarity;

namespace AssetGraph.Api.Analyses;

/// <summary>Ties that may be missing, best first. A prediction is a suggestion: nobody is in it who did not agree to be suggested.</summary>
public sealed class LinkPredictionRun : AnalysisRun
{
    /// <summary>How many pairs a run lists at most.</summary>
    public const int Most = 1000;

    private readonly IReadOnlyList<LinkScore> found;
    private readonly VertexSet from;
    private readonly VertexSet to;

    private LinkPredictionRun(CityScope scope, CityNetwork network, Question question, IReadOnlyList<LinkScore> found, VertexSet from, VertexSet to)
        : base(
            scope, network, question.Network, $"{question.Method}|{string.Join(',', question.From)}|{string.Join(',', question.To)}",
            $"Link prediction by {EnumWords.Of(question.Method)}, pairs without a tie, the best {Most} at most; ties without direction and weight. Liben-Nowell and Kleinberg 2007; Lü and Zhou 2011.")
    {
        this.found = found;
        this.from = from;
        this.to = to;
    }

    /// <summary>The pairs, best first; the end that the first filter asked for comes first.</summary>
    internal IReadOnlyList<LinkPredictionView> Predictions => [.. found.Select(View)];

    internal static LinkPredictionRun Run(
        CityScope scope, LinkMethod method, IReadOnlyList<AssetFilter>? between, NetworkSelection? selection, CancellationToken cancellationToken)
    {
        if (between is { Count: not (0 or 2) })
        {
            throw new GraphException("AG2007", "between", $"there are {between.Count} filters", "two, one for each end of a pair, or none");
        }
        var from = KeysOf(scope, between is { Count: 2 } ? between[0] : null);
        var to = KeysOf(scope, between is { Count: 2 } ? between[1] : null);
        return scope.Answer(new Question(method, from, to, Networks.OptionsOf(scope, selection)), Compute, cancellationToken);
    }

    private static LinkPredictionRun Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        var network = Networks.Of(scope, question.Network, cancellationToken);
        var from = VerticesOf(network, question.From);
        var to = VerticesOf(network, question.To);
        var options = new LinkPredictionOptions { Method = question.Method, Count = Most, From = from, To = to };
        var found = scope.Shared(question, token => LinkPrediction.Find(network.Graph, options, token), cancellationToken);
        return new LinkPredictionRun(scope, network, question, found, from, to);
    }

    private LinkPredictionView View(LinkScore link)
    {
        var (first, second) = from.Contains(link.From) && to.Contains(link.To) ? (link.From, link.To) : (link.To, link.From);
        return new LinkPredictionView(Scope.View(Network.Vertices[first]), Scope.View(Network.Vertices[second]), link.Score);
    }

    private static ValueList<string> KeysOf(CityScope scope, AssetFilter? filter) =>
        AssetLists.Where(scope, filter).Where(a => a.MayBeSuggested(scope.Today)).Select(a => a.Id).ToValueList();

    private static VertexSet VerticesOf(CityNetwork network, ValueList<string> keys)
    {
        var set = new VertexSet(network.Vertices.Count);
        foreach (var key in keys)
        {
            if (network.Vertices.VertexOf(key) is var vertex and >= 0)
            {
                set.Add(vertex);
            }
        }
        return set;
    }

    private sealed record Question(LinkMethod Method, ValueList<string> From, ValueList<string> To, NetworkOptions Network);
}
