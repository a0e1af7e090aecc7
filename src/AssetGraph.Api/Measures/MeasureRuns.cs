using System.Diagnostics;
using AssetGraph.Api.Cities;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Networks;
using AssetGraph.Domain;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Api.Measures;

/// <summary>Runs measures on a city's network; the same question of the same revision is computed once.</summary>
internal static class MeasureRuns
{
    public static MeasureRun Run(CityScope scope, Measure measure, MeasureOptions? options, CancellationToken cancellationToken)
    {
        options ??= new MeasureOptions();
        var network = new NetworkOptions
        {
            AsAt = options.AsAt,
            TieTypeIds = Keys(scope, EntityKind.TieType, options.TieTypes),
            Exclude = new Exclusions { Subtypes = Sorted(options.ExcludeSubtypes ?? []), AssetIds = Keys(scope, EntityKind.Asset, options.Exclude) },
            Directed = options.Directed ?? false,
        };
        var question = new Question(measure, network, options.Normalised);
        return scope.Answer(question, Compute, cancellationToken);
    }

    private static MeasureRun Compute(CityScope scope, Question question, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var network = scope.Answer(question.Network, static (s, options, _) => CityNetwork.Of(s.Snapshot, options), cancellationToken);
        var descriptor = MeasureCatalogue.Find(IdOf(question.Measure));
        var table = descriptor.Compute(new MeasureRequest(network.Graph) { Partition = network.Scales }, cancellationToken);
        var column = question.Normalised is { } normalised
            && table.Columns.FirstOrDefault(c => c.Output.Name == (normalised ? "normalised" : "raw")) is { } form ? form : table.Headline;
        return new MeasureRun(scope, question.Measure, question.Network, descriptor, table, column, network.Vertices, watch.Elapsed);
    }

    // Catalogue ids are the enum's words in kebab case: EffectiveSize is effective-size.
    private static string IdOf(Measure measure) =>
        string.Concat(measure.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static ValueList<string> Keys(CityScope scope, EntityKind kind, IReadOnlyList<string>? idsOrKeys) =>
        Sorted((idsOrKeys ?? []).Select(id => scope.KeyOf(kind, id)).OfType<string>());

    private static ValueList<string> Sorted(IEnumerable<string> keys) => keys.Order(StringComparer.Ordinal).Distinct().ToValueList();

    private sealed record Question(Measure Measure, NetworkOptions Network, bool? Normalised);
}
