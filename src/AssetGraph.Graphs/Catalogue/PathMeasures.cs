using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>Ways from one to another.</summary>
internal static class PathMeasures
{
    private const string Family = "Paths";

    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(DistanceAnswer)
        {
            Id = "distance",
            Title = "Distance",
            Question = "How far is it from some vertices?",
            Family = Family,
            Parameters =
            [
                new("from", ParameterKind.Vertices, string.Empty, "Where ways begin; without any nobody is reached."),
                Parameters.Direction, Parameters.Length, Parameters.Alpha,
            ],
            Outputs = [new("distance", OutputScope.Vertex, "The length of the shortest way from the nearest of them; undefined where there is none.")],
            Cost = "n + m; by weights, for each of them m + n log n",
            Reference = "Moore 1959; Dijkstra 1959",
        },
        new(PathAnswer)
        {
            Id = "paths",
            Title = "Best paths",
            Question = "Which are the shortest ways from one vertex to another?",
            Family = Family,
            Parameters =
            [
                new("from", ParameterKind.Vertices, string.Empty, "The vertex where the paths begin."),
                new("to", ParameterKind.Vertices, string.Empty, "The vertex where they end."),
                new("count", ParameterKind.Whole, "1", "How many paths to list at most.") { Minimum = 1, Maximum = 100_000 },
                new("max-hops", ParameterKind.Whole, "0", "The most ties a path may have; 0 for no limit.") { Minimum = 0 },
                Parameters.Length, Parameters.Alpha,
            ],
            Outputs =
            [
                new("length", OutputScope.Path, "The path's length, shortest first."),
                new("hops", OutputScope.Path, "The number of its ties."),
            ],
            Cost = "count times the path's hops, each a search of m for each hop",
            Reference = "Yen 1971; Lawler 1972",
        },
    ];

    private static MeasureAnswer DistanceAnswer(MeasureArguments a)
    {
        var direction = a.Choice<Direction>("direction");
        var length = a.Choice<PathLength>("length");
        int[] from = a.Vertices("from");
        if (length == PathLength.Hops || !a.Graph.IsWeighted)
        {
            return new MeasureAnswer(Array.ConvertAll(BreadthFirst.Distances(a.Graph, from, direction), d => d < 0 ? double.NaN : d));
        }

        var walked = direction switch { Direction.Out => a.Graph, Direction.In => a.Graph.Reversed(), _ => a.Graph.UnderlyingUndirected() };
        var lengths = ArcLengths.Of(walked, length, a.Number("alpha"));
        var search = new LengthSearch(walked, lengths.Values);
        var nearest = new double[walked.VertexCount];
        Array.Fill(nearest, double.NaN);
        foreach (int source in from)
        {
            a.Cancellation.ThrowIfCancellationRequested();
            search.Run(source);
            foreach (int v in search.Order.AsSpan(0, search.Settled))
            {
                double d = search.Distance[v] / lengths.Scale;
                nearest[v] = double.IsNaN(nearest[v]) ? d : Math.Min(nearest[v], d);
            }
        }

        return new MeasureAnswer(nearest);
    }

    private static MeasureAnswer PathAnswer(MeasureArguments a)
    {
        int[] from = a.Vertices("from");
        int[] to = a.Vertices("to");
        if (from.Length > 1 || to.Length > 1)
        {
            throw new GraphException("AG2005", $"measure paths, option {(from.Length > 1 ? "from" : "to")}", "there are several vertices", "one vertex");
        }

        // Nobody asked for, no paths: so that the measure has an answer in every graph.
        if (from.Length == 0 || to.Length == 0)
        {
            return new MeasureAnswer([], []);
        }

        var lengths = ArcLengths.Of(a.Graph, a.Choice<PathLength>("length"), a.Number("alpha"));
        int most = a.Whole("max-hops") == 0 ? Math.Max(0, a.Graph.VertexCount - 1) : a.Whole("max-hops");
        var found = new KBestPaths(a.Graph, lengths.Values).Find(from[0], to[0], a.Whole("count"), most, cancellation: a.Cancellation, progress: a.Progress);
        return new MeasureAnswer([.. found.Select(p => p.Cost / lengths.Scale)], [.. found.Select(p => (double)p.Hops)]) { Paths = [.. found.Select(p => p.Vertices)] };
    }
}
