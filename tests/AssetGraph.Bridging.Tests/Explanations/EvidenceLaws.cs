using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Explanations;

/// <summary>Every fact in an explanation can be traced, and nobody is named who did not agree.</summary>
public sealed class EvidenceLaws
{
    [Fact]
    public void Every_record_and_source_behind_a_statement_exists() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        return Statements(snapshot).All(s => s.Evidence.All(e =>
            snapshot.Find(e.Record.Kind, e.Record.Id) is { } record && (e.Source is null || SourcesOf(record).Contains(e.Source))));
    }, 40);

    [Fact]
    public void Every_word_that_is_said_to_be_a_records_stands_in_that_record() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        return Statements(snapshot).All(s => s.Values.All(v => v.Record is not { } of || WordsOf(snapshot, of, v.Text)));
    }, 40);

    [Fact]
    public void Nobody_is_named_who_did_not_agree_to_be_suggested() => RandomCity.Check(seed =>
    {
        var snapshot = RandomCity.Draw(seed).Snapshot();
        var hidden = snapshot.Assets.Where(a => !a.MayBeSuggested(CityDraft.Today)).ToArray();
        var hiddenTies = snapshot.Ties.Where(t => hidden.Any(h => h.Id == t.SourceId || h.Id == t.TargetId)).Select(t => t.Id).ToHashSet();
        var ranking = new OpportunityFinder(Graph(snapshot)).Find();
        return Statements(snapshot).All(s =>
                !hidden.Any(h => s.Text.Contains(h.Name, StringComparison.Ordinal))
                && s.Evidence.All(e => e.Record.Kind switch
                {
                    EntityKind.Asset => !hidden.Any(h => h.Id == e.Record.Id),
                    EntityKind.Tie => !hiddenTies.Contains(e.Record.Id),
                    _ => true,
                }))
            && ranking.All(p => !hidden.Any(h => h.Id == p.MacroId || h.Id == p.MicroId))
            && ranking.Describe(0, 5).All(o => o.PathToMicro?.Hops.All(h => !hiddenTies.Contains(h.Tie.Id)) != false);
    }, 60);

    [Fact]
    public void Every_description_answers_with_an_intermediator_or_the_word_why_there_is_none() => RandomCity.Check(seed =>
    {
        var graph = Graph(RandomCity.Draw(seed).Snapshot());
        var finder = new IntermediatorFinder(graph);
        return new OpportunityFinder(graph).Find().All(p =>
        {
            var answer = finder.Find(p.MacroId, p.MicroId);
            return answer.Intermediators.Count > 0 == answer.Nobody is null && answer.Nobody is null == answer.NobodyStatement is null;
        });
    }, 40);

    private static BridgingGraph Graph(CitySnapshot snapshot) => BridgingGraph.Of(snapshot, CityDraft.Today, workers: 1);

    private static List<Statement> Statements(CitySnapshot snapshot)
    {
        var graph = Graph(snapshot);
        var all = new List<Statement>();
        foreach (var o in new OpportunityFinder(graph).Find().Describe(0, 6))
        {
            Add(o.Explanation);
            all.AddRange(o.Warnings.Select(w => w.Statement));
            var answer = new IntermediatorFinder(graph).Find(o.Macro.Id, o.Micro.Id);
            foreach (var broker in answer.Intermediators)
            {
                Add(broker.Explanation);
            }

            if (answer.NobodyStatement is { } nobody)
            {
                all.Add(nobody);
            }
        }

        return all;

        void Add(Explanation explanation)
        {
            all.Add(explanation.Summary);
            all.AddRange(explanation.Reasons);
            all.AddRange(explanation.WouldChange);
            if (explanation.Counterfactual is { } without)
            {
                all.Add(without);
            }
        }
    }

    private static ValueList<Source> SourcesOf(IEntity record) => record switch
    {
        Asset a => a.Sources,
        Tie t => t.Sources,
        NeedOrOffer n => n.Sources,
        Place p => p.Sources,
        _ => [],
    };

    private static bool WordsOf(CitySnapshot snapshot, EntityReference of, string text) => snapshot.Find(of.Kind, of.Id) switch
    {
        Asset a => text == a.Name || text == a.Sponsor,
        TieType t => text == t.Name,
        Category c => text.Equals(c.Name, StringComparison.OrdinalIgnoreCase),
        Place p => text == p.Name,
        NeedOrOffer n => Words(text).All(w =>
            n.Tags.Any(t => Words(t.Replace('-', ' ')).Contains(w))
            || Words(snapshot.Categories.Find(n.CategoryId)!.Name).Contains(w, StringComparer.OrdinalIgnoreCase)),
        _ => false,
    };

    private static string[] Words(string text) => [.. text.Split([' ', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "and")];
}
