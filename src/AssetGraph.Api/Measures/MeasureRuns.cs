using System.Diagnostics;
using AssetGraph.Api.Cities;
using AssetGraph.Bridging.Networks;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Api.Measures;

/// <summary>Runs measures on a city's network; the same question of the same revision is computed once.</summary>
internal static class MeasureRuns
{
    public static MeasureRun Run(CityScope scope, Measure measure, MeasureOptions? options, CancellationToken cancellationToken)
    {
        var question = new Question(measure, Networks.OptionsOf(scope, options), options?.Normalised);
        return scope.Answer(question, Compute, cancellationToken);
    }

    private static MeasureRun Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var network = Networks.Of(scope, question.Network, cancellationToken);
        var descriptor = MeasureCatalogue.Find(EnumWords.Of(question.Measure));
        var table = descriptor.Compute(new MeasureRequest(network.Graph) { Partition = network.Scales }, cancellationToken);
        var column = question.Normalised is { } normalised
            && table.Columns.FirstOrDefault(c => c.Output.Name == (normalised ? "normalised" : "raw")) is { } form ? form : table.Headline;
        return new MeasureRun(scope, question.Measure, question.Network, descriptor, table, column, network.Vertices, watch.Elapsed);
    }

    private sealed record Question(Measure Measure, NetworkOptions Network, bool? Normalised);
}
