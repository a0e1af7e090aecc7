using AssetGraph.Api.Cities;
using AssetGraph.Api.Measures;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Networks;
using AssetGraph.Graphs;
using AssetGraph.Graphs.KeyPlayers;

namespace AssetGraph.Api.Analyses;

/// <summary>Whom the network stands on, or from whom most is reached.</summary>
public sealed class KeyPlayers : AnalysisRun
{
    /// <summary>The most key players that can be asked for: the search costs their number times the network, again and again.</summary>
    public const int Most = 50;

    private readonly KeyPlayerSet found;

    private KeyPlayers(CityScope scope, CityNetwork network, Question question, KeyPlayerSet found)
        : base(
            scope, network, question.Network, $"{question.Goal}|{question.Size}",
            $"Key players for {EnumWords.Of(question.Goal)}, a greedy search with exchanges from five starts: there may be sets as good, and rarely a better one. Borgatti 2006.")
    {
        this.found = found;
        Goal = question.Goal;
    }

    /// <summary>What they are to be good for.</summary>
    public KeyPlayerGoal Goal { get; }

    /// <summary>The players, by key.</summary>
    public IReadOnlyList<AssetView> Members => [.. found.Members.Select(v => Scope.View(Network.Vertices[v]))];

    /// <summary>What the set reaches, 0 to 1; null in the empty network.</summary>
    public double? Value => Figures.OrNull(found.Value);

    /// <summary>What no one at all would reach.</summary>
    public double? Before => Figures.OrNull(found.Before);

    internal static KeyPlayers Run(CityScope scope, int size, KeyPlayerGoal goal, NetworkSelection? selection, CancellationToken cancellationToken) =>
        scope.Answer(new Question(size, goal, Networks.OptionsOf(scope, selection)), Compute, cancellationToken);

    private static KeyPlayers Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        if (question.Size is < 1 or > Most)
        {
            throw new GraphException("AG2005", "size", $"{question.Size} is out of range", $"1 to {Most}");
        }
        var network = Networks.Of(scope, question.Network, cancellationToken);
        var options = new KeyPlayerOptions { Goal = question.Goal, Size = question.Size };
        return new KeyPlayers(scope, network, question, scope.Shared(question, token => KeyPlayerSearch.Find(network.Graph, options, token), cancellationToken));
    }

    private sealed record Question(int Size, KeyPlayerGoal Goal, NetworkOptions Network);
}
