using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Explanations;
using AssetGraph.Domain;

namespace AssetGraph.Api.Bridges;

/// <summary>Why, in words and in codes.</summary>
public sealed class ExplanationView
{
    private readonly CityScope scope;
    private readonly Explanation explanation;

    internal ExplanationView(CityScope scope, Explanation explanation) => (this.scope, this.explanation) = (scope, explanation);

    /// <summary>What to do next, whom to call and why they would answer.</summary>
    public string Summary => explanation.Summary.Text;

    /// <summary>The reasons one by one.</summary>
    public IEnumerable<ReasonView> Reasons => explanation.Reasons.Select(r => new ReasonView(scope, r));

    /// <summary>What remains without the intermediator.</summary>
    public string? Counterfactual => explanation.Counterfactual?.Text;

    /// <summary>What would change the answer.</summary>
    public IEnumerable<string> WouldChange => explanation.WouldChange.Select(w => w.Text);
}

/// <summary>One reason.</summary>
public sealed class ReasonView
{
    private readonly CityScope scope;
    private readonly Statement statement;

    internal ReasonView(CityScope scope, Statement statement) => (this.scope, this.statement) = (scope, statement);

    /// <summary>The code, in capitals as enum values are written.</summary>
    public string Code => string.Concat(statement.Code.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));

    /// <summary>In words.</summary>
    public string Text => statement.Text;

    /// <summary>The records it rests on, each once with all its sources.</summary>
    public IEnumerable<EvidenceView> Evidence => statement.Evidence
        .GroupBy(e => e.Record with { Field = null })
        .Select(g => (Record: scope.Snapshot.Find(g.Key.Kind, g.Key.Id), Sources: g.Select(e => e.Source).OfType<Source>().Distinct().ToList()))
        .Where(e => e.Record is not null && RecordFinder.View(scope, e.Record) is not null)
        .Select(e => new EvidenceView(RecordFinder.View(scope, e.Record!)!, e.Sources));
}

/// <summary>A record that a reason rests on.</summary>
/// <param name="Record">The record.</param>
/// <param name="Sources">Where its statements stand.</param>
public sealed record EvidenceView(object Record, IReadOnlyList<Source> Sources);
