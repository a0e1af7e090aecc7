using AssetGraph.Graphs.KeyPlayers;
using AssetGraph.Graphs.Similarity;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Which ties are missing, and whom the network stands on.</summary>
internal static class LinkMeasures
{
    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(Links)
        {
            Id = "link-prediction",
            Title = "Link prediction",
            Question = "Which ties are missing?",
            Family = "Missing ties",
            Parameters =
            [
                new("method", ParameterKind.Choice, "adamic-adar", "How a missing tie is scored.")
                {
                    Choices =
                    [
                        "common-neighbours", "jaccard", "adamic-adar", "resource-allocation", "sorensen", "hub-promoted", "hub-depressed",
                        "preferential-attachment", "local-path", "katz", "rooted-page-rank",
                    ],
                },
                new("count", ParameterKind.Whole, "100", "How many pairs to list at most.") { Minimum = 1 },
                new("from", ParameterKind.Vertices, string.Empty, "One end of each pair; none for any vertex."),
                new("to", ParameterKind.Vertices, string.Empty, "The other end; none for any vertex."),
                new("epsilon", ParameterKind.Number, "0.01", "The weight of paths of three ties; of local-path only.") { Minimum = 0 },
                new("beta", ParameterKind.Number, "0", "How much a step counts, less than 1/λ; 0 stands for 0.5/λ; of katz only.") { Minimum = 0 },
                new("damping", ParameterKind.Number, "0.85", "The chance to follow a tie; of rooted-page-rank only.") { Minimum = 0, Maximum = 0.9999 },
            ],
            Outputs = [new("score", OutputScope.Pair, "The pair's score, best first.")],
            Cost = "two-paths of each vertex; by walks m for each round and vertex",
            Reference = "Liben-Nowell and Kleinberg 2007; Lü and Zhou 2011",
        },
        new(KeyPlayer)
        {
            Id = "key-players",
            Title = "Key players",
            Question = "Whom to win, or whose leaving to fear?",
            Family = "Key players",
            Parameters =
            [
                Goal,
                new("size", ParameterKind.Whole, "3", "How many.") { Minimum = 1 },
                new("restarts", ParameterKind.Whole, "4", "How many random sets the search also begins from.") { Minimum = 0, Maximum = 10_000 },
                new("seed", ParameterKind.Whole, "1", "What chance begins from."),
            ],
            Outputs =
            [
                new("member", OutputScope.Vertex, "1 for members of the set, else 0."),
                new("value", OutputScope.Network, "What the set reaches, 0 to 1."),
                new("before", OutputScope.Network, "What no one at all would reach."),
            ],
            Cost = "the value of every set where there are at most 10,000, else about n·size values for each round of exchange",
            Reference = "Borgatti 2006",
        },
        new(Alone)
        {
            Id = "key-player-value",
            Title = "Key-player value",
            Question = "What would it be worth as the only key player?",
            Family = "Key players",
            Parameters = [Goal],
            Outputs = [new("value", OutputScope.Vertex, "Fragmentation if it left, or reach from it alone."), new("gain", OutputScope.Vertex, "The same less what it is with nobody chosen."), new("before", OutputScope.Network, "What it is with nobody chosen.")],
            Cost = "n (n + m); distance fragmentation n²/64 passes over the ties",
            Reference = "Borgatti 2006",
        },
    ];

    private static MeasureParameter Goal => new("goal", ParameterKind.Choice, "fragmentation", "What they are to be good for.")
    {
        Choices = ["fragmentation", "distance-fragmentation", "reach"],
    };

    private static MeasureAnswer Links(MeasureArguments a)
    {
        int n = a.Graph.VertexCount;
        int[] from = a.Vertices("from");
        int[] to = a.Vertices("to");
        var found = LinkPrediction.Find(
            a.Graph,
            new LinkPredictionOptions
            {
                Method = a.Choice<LinkMethod>("method"),
                Count = a.Whole("count"),
                From = from.Length == 0 ? null : new VertexSet(n, from),
                To = to.Length == 0 ? null : new VertexSet(n, to),
                Epsilon = a.Number("epsilon"),
                Beta = a.Number("beta") == 0 ? null : a.Number("beta"),
                Damping = a.Number("damping"),
            },
            a.Cancellation,
            a.Progress);
        return new MeasureAnswer([.. found.Select(l => l.Score)]) { Pairs = [.. found.Select(l => (l.From, l.To))] };
    }

    private static MeasureAnswer KeyPlayer(MeasureArguments a)
    {
        var options = new KeyPlayerOptions { Goal = a.Choice<KeyPlayerGoal>("goal"), Size = a.Whole("size"), Restarts = a.Whole("restarts"), Seed = a.Whole("seed") };
        var found = KeyPlayerSearch.Find(a.Graph, options, a.Cancellation, a.Progress);
        var member = new double[a.Graph.VertexCount];
        foreach (int v in found.Members)
        {
            member[v] = 1;
        }

        return new MeasureAnswer(member, [found.Value], [found.Before]);
    }

    private static MeasureAnswer Alone(MeasureArguments a)
    {
        var value = new double[a.Graph.VertexCount];
        var ties = a.Graph.UnderlyingUndirected().WithoutWeights();
        var goal = a.Choice<KeyPlayerGoal>("goal");
        int done = 0;
        OrderedChunks.ForEach(value.Length, a.Workers, () => v =>
        {
            value[v] = KeyPlayerValue.Undirected(ties, [v], goal, a.Cancellation);
            a.Progress?.Report((double)Interlocked.Increment(ref done) / value.Length);
        }, a.Cancellation);
        double before = KeyPlayerValue.Undirected(ties, [], goal, a.Cancellation);
        return new MeasureAnswer(value, Array.ConvertAll(value, x => x - before), [before]);
    }
}
