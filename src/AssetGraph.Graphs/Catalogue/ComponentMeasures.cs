using AssetGraph.Graphs.Clustering;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Cores;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>What hangs together.</summary>
internal static class ComponentMeasures
{
    public static IReadOnlyList<MeasureDescriptor> All { get; } =
    [
        new(Components)
        {
            Id = "components",
            Title = "Components",
            Question = "Which part of the network does it belong to?",
            Family = "Components",
            Parameters = [new("kind", ParameterKind.Choice, "weak", "Whether direction is ignored (weak) or paths must run both ways (strong).") { Choices = ["weak", "strong"] }],
            Outputs =
            [
                new("component", OutputScope.Vertex, "The number of its component, 0 for the largest."),
                new("size", OutputScope.Vertex, "How many vertices that component has."),
                new("count", OutputScope.Network, "How many components there are."),
            ],
            Cost = "n + m",
            Reference = "Tarjan 1972",
        },
        new(Articulation)
        {
            Id = "articulation",
            Title = "Articulation points",
            Question = "Would the network fall apart if it left?",
            Family = "Components",
            Outputs =
            [
                new("articulation", OutputScope.Vertex, "1 if its leaving would split its component, else 0."),
                new("cut-off", OutputScope.Vertex, "How many vertices would be cut off from the largest piece that remains."),
                new("blocks", OutputScope.Vertex, "In how many biconnected components it lies."),
                new("count", OutputScope.Network, "How many biconnected components there are."),
            ],
            Cost = "n + m",
            Reference = "Hopcroft and Tarjan 1973",
        },
        new(Bridges)
        {
            Id = "bridges",
            Title = "Bridges",
            Question = "Which ties hold the network together alone?",
            Family = "Components",
            Outputs = [new("smaller-piece", OutputScope.Pair, "How many vertices the smaller piece would have without the tie.")],
            Cost = "n + m",
            Reference = "Hopcroft and Tarjan 1973",
        },
        new(Blocks)
        {
            Id = "blocks",
            Title = "Biconnected components",
            Question = "Which ties hold each other up?",
            Family = "Components",
            Outputs =
            [
                new("block", OutputScope.Pair, "The number of the tie's biconnected component, 0 for the largest."),
                new("size", OutputScope.Pair, "How many vertices that component has; 2 for bridges."),
                new("count", OutputScope.Network, "How many biconnected components there are."),
            ],
            Cost = "n + m",
            Reference = "Hopcroft and Tarjan 1973",
        },
        new(Cores)
        {
            Id = "core-number",
            Title = "Core number",
            Question = "How deep in the dense part of the network does it sit?",
            Family = "Components",
            Parameters =
            [
                new("direction", ParameterKind.Choice, "either", "Which ties count within the core: all, or of directed graphs those out or in.")
                {
                    Choices = ["out", "in", "either"],
                },
            ],
            Outputs = [new("core-number", OutputScope.Vertex, "The largest k so that it lies in the k-core.")],
            Cost = "n + m",
            Reference = "Seidman 1983; Batagelj and Zaveršnik 2003",
        },
        new(Clusters)
        {
            Id = "clustering",
            Title = "Clustering",
            Question = "Are its neighbours tied to each other?",
            Family = "Components",
            Parameters = [WithoutPairs],
            Outputs =
            [
                new("local", OutputScope.Vertex, "Triangles over pairs of neighbours; undefined for fewer than two."),
                new("triangles", OutputScope.Vertex, "How many triangles it is part of."),
                new("transitivity", OutputScope.Network, "Three times the triangles over connected triples."),
                new("mean", OutputScope.Network, "The mean of local over vertices that have one."),
                new("mean-with-zero", OutputScope.Network, "The mean of local over all vertices, undefined counting 0."),
            ],
            Cost = "m √m at most",
            Reference = "Watts and Strogatz 1998",
        },
        new(WeightedClusters)
        {
            Id = "clustering-weighted",
            Title = "Weighted clustering",
            Question = "Are its neighbours tied to each other, strong ties counting more?",
            Family = "Components",
            Parameters = [WithoutPairs],
            Outputs =
            [
                new("arithmetic", OutputScope.Vertex, "Barrat's: closed pairs, each with the mean of the two ties to it (igraph)."),
                new("geometric", OutputScope.Vertex, "Onnela's: triangles, each with the geometric mean of its three weights over the largest (NetworkX)."),
            ],
            Cost = "m √m at most",
            Reference = "Barrat et al. 2004; Onnela et al. 2005",
        },
        new(DirectedClusters)
        {
            Id = "clustering-directed",
            Title = "Directed clustering",
            Question = "Which kinds of directed triangle close around it?",
            Family = "Components",
            Parameters = [Parameters.Weights, WithoutPairs],
            Outputs =
            [
                new("all", OutputScope.Vertex, "Directed triangles of all kinds over those its ties allow."),
                new("cycle", OutputScope.Vertex, "Triangles that run round."),
                new("middleman", OutputScope.Vertex, "Triangles in which others pass it by."),
                new("in", OutputScope.Vertex, "Triangles of two that point at it."),
                new("out", OutputScope.Vertex, "Triangles of two it points at."),
            ],
            Cost = "m √m at most",
            Reference = "Fagiolo 2007",
        },
    ];

    private static MeasureParameter WithoutPairs =>
        new("without-pairs", ParameterKind.Choice, "undefined", "What vertices get whose ties allow no triangle.") { Choices = ["undefined", "zero"] };

    private static double[] Fill(MeasureArguments a, double[] values) =>
        a.Texts["without-pairs"] == "zero" ? Array.ConvertAll(values, x => double.IsNaN(x) ? 0 : x) : values;

    private static MeasureAnswer WeightedClusters(MeasureArguments a)
    {
        var s = WeightedClustering.Compute(a.Graph, a.Cancellation);
        return new MeasureAnswer(Fill(a, s.Arithmetic), Fill(a, s.Geometric));
    }

    private static MeasureAnswer DirectedClusters(MeasureArguments a)
    {
        var s = DirectedClustering.Compute(a.Graph, a.Flag("weights"), a.Cancellation);
        return new MeasureAnswer(Fill(a, s.All), Fill(a, s.Cycle), Fill(a, s.Middleman), Fill(a, s.In), Fill(a, s.Out));
    }

    private static MeasureAnswer Cores(MeasureArguments a)
    {
        int[] cores = a.Texts["direction"] == "either" || !a.Graph.IsDirected
            ? CoreNumbers.Compute(a.Graph)
            : DirectedCoreNumbers.Compute(a.Graph, a.Texts["direction"] == "in", a.Cancellation);
        return new MeasureAnswer([.. cores.Select(k => (double)k)]);
    }

    private static MeasureAnswer Blocks(MeasureArguments a)
    {
        var blocks = BiconnectedComponents.Find(a.Graph, a.Cancellation);
        var (pairs, block) = BlockTies.Of(blocks);
        var rank = new int[blocks.Count];
        int[] bySize = [.. Enumerable.Range(0, blocks.Count).OrderByDescending(b => blocks.Block(b).Length)];
        for (int i = 0; i < bySize.Length; i++)
        {
            rank[bySize[i]] = i;
        }

        return new MeasureAnswer([.. block.Select(b => (double)rank[b])], [.. block.Select(b => (double)blocks.Block(b).Length)], [blocks.Count]) { Pairs = pairs };
    }

    private static MeasureAnswer Articulation(MeasureArguments a)
    {
        var blocks = BiconnectedComponents.Find(a.Graph, a.Cancellation);
        int n = a.Graph.VertexCount;
        return new MeasureAnswer(
            [.. Enumerable.Range(0, n).Select(v => blocks.IsArticulation(v) ? 1.0 : 0.0)],
            [.. blocks.CutOff().Select(c => (double)c)],
            [.. blocks.BlockCounts.Select(c => (double)c)],
            [blocks.Count]);
    }

    private static MeasureAnswer Bridges(MeasureArguments a)
    {
        var bridges = BiconnectedComponents.Find(a.Graph, a.Cancellation).Bridges();
        return new MeasureAnswer([.. bridges.Select(b => (double)b.SmallerPiece)]) { Pairs = [.. bridges.Select(b => (b.From, b.To))] };
    }

    private static MeasureAnswer Clusters(MeasureArguments a)
    {
        var scores = ClusteringCoefficient.Compute(a.Graph, a.Cancellation, a.Workers);
        return new MeasureAnswer(
            Fill(a, scores.Local), [.. scores.Triangles.Select(t => (double)t)], [scores.Transitivity], [scores.Mean], [scores.MeanWithZero]);
    }

    private static MeasureAnswer Components(MeasureArguments a)
    {
        var parts = a.Texts["kind"] == "weak" ? WeakComponents.Find(a.Graph, a.Cancellation) : StrongComponents.Find(a.Graph, a.Cancellation);
        return new MeasureAnswer(
            [.. parts.Labels.Select(c => (double)c)],
            [.. parts.Labels.Select(c => (double)parts.Sizes[c])],
            [parts.Count]);
    }
}
