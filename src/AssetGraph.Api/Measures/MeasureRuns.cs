using System.Diagnostics;
using AssetGraph.Api.Cities;
using AssetGraph.Bridging.Networks;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.Api.Measures;

/// <summary>Runs measures on a city's network; the same question of the same revision is computed once.</summary>
internal static class MeasureRuns
{
    public static MeasureRun Run(CityScope scope, Measure measure, MeasureOptions? options, CancellationToken cancellationToken)
    {
        var question = new Question(measure, Networks.OptionsOf(scope, options), options?.Normalised, options?.Output);
        return scope.Answer(question, Compute, cancellationToken);
    }

    private static MeasureRun Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        var network = Networks.Of(scope, question.Network, cancellationToken);
        var descriptor = MeasureCatalogue.Find(EnumWords.Of(question.Measure));
        // All outputs of a measure come from one computation, so the question that is shared does not say which one is wanted.
        var figures = scope.Shared(
            (question.Measure, question.Network),
            token =>
            {
                var watch = Stopwatch.StartNew();
                return new MeasureFigures(scope.Engine.Compute(descriptor, new MeasureRequest(network.Graph) { Partition = network.Scales }, token), watch.Elapsed);
            },
            cancellationToken);
        var table = figures.TableOf(descriptor);
        var column = question.Output is { } output ? OutputOf(table, output) : FormOf(table, question.Normalised);
        return new MeasureRun(scope, question.Measure, question.Network, descriptor, table, column, network.Vertices, figures.Elapsed);
    }

    private static MeasureColumn FormOf(MeasureTable table, bool? normalised) =>
        normalised is { } wanted && table.Columns.FirstOrDefault(c => c.Output.Name == (wanted ? "normalised" : "raw")) is { } form ? form : table.Headline;

    private static MeasureColumn OutputOf(MeasureTable table, string output)
    {
        var perAsset = table.Columns.Where(c => c.Output.Scope == OutputScope.Vertex);
        return perAsset.FirstOrDefault(c => c.Output.Name == output)
            ?? throw new GraphQLException(
                $"\"output\" names no number that {table.Measure.Id} has of an asset; expected one of {string.Join(", ", perAsset.Select(c => c.Output.Name))}.", ErrorCodes.BadUserInput);
    }

    private sealed record Question(Measure Measure, NetworkOptions Network, bool? Normalised, string? Output);
}
