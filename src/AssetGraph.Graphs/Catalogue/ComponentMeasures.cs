using AssetGraph.Graphs.Components;

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
    ];

    private static MeasureAnswer Components(MeasureArguments a)
    {
        var parts = a.Texts["kind"] == "weak" ? WeakComponents.Find(a.Graph, a.Cancellation) : StrongComponents.Find(a.Graph, a.Cancellation);
        return new MeasureAnswer(
            [.. parts.Labels.Select(c => (double)c)],
            [.. parts.Labels.Select(c => (double)parts.Sizes[c])],
            [parts.Count]);
    }
}
