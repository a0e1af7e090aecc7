using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>Works out everything that comes with a candidate beside its score.</summary>
internal sealed class OpportunityDescriber(BridgingGraph graph, Phrasebook book)
{
    private readonly IntermediatorFinder intermediators = new(graph, book);
    private readonly OpportunityExplainer explainer = new(graph, book);

    public Opportunity Describe(int candidate, OpportunityWeights weights, CancellationToken cancellation)
    {
        var table = graph.Candidates(cancellation);
        var (macro, micro) = (table.Macro[candidate], table.Micro[candidate]);
        var (macroAsset, microAsset) = (graph.Vertices[macro], graph.Vertices[micro]);
        var factors = table.FactorsOf(candidate, graph);
        var matches = graph.Needs.MatchesBetween(macro, micro).ToValueList();
        var toMicro = graph.Searches.Best(macro, micro);
        var toMacro = graph.Searches.Best(micro, macro);
        var local = new LocalConstraint(graph.Hops);
        var opportunity = new Opportunity
        {
            Macro = macroAsset,
            Micro = microAsset,
            Score = table.ScoreOf(candidate, weights),
            Factors = factors,
            Weights = weights.Renormalised(factors.Place is not null),
            Matches = matches,
            Benefits =
            [
                new Benefit(macroAsset.Id, Scale.Macro, factors.FitForMacro, matches.Where(m => m.Need.AssetId == macroAsset.Id).ToValueList()),
                new Benefit(microAsset.Id, Scale.Micro, factors.FitForMicro, matches.Where(m => m.Need.AssetId == microAsset.Id).ToValueList()),
            ],
            Strands = StrandRule.List(table.Strands[candidate]),
            PathToMicro = toMicro,
            PathToMacro = toMacro,
            Warnings = [],
            Confidence = ConfidenceOf(macroAsset, factors, matches, toMicro, toMacro),
            MacroConstraint = Change(local, macro, micro),
            MicroConstraint = Change(local, micro, macro),
            Practicalities = PracticalitiesOf(macroAsset, microAsset, matches),
            Introduction = graph.Introductions.LatestOf(macroAsset.Id, microAsset.Id),
            FirstIntermediator = intermediators
                .Find(macroAsset.Id, microAsset.Id, new IntermediatorQuery { Count = 1 }, cancellation).Intermediators.FirstOrDefault(),
            Explanation = null!,
        };
        opportunity = opportunity with { Warnings = explainer.WarningsOf(opportunity, macro, micro).ToValueList() };
        return opportunity with { Explanation = explainer.Explain(opportunity, reach => table.ScoreOf(candidate, weights, reach)) };
    }

    private static ConstraintChange Change(LocalConstraint local, int ego, int other)
    {
        var before = local.Of(ego);
        return new ConstraintChange(double.IsNaN(before) ? null : before, local.With(ego, other));
    }

    private static Confidence ConfidenceOf(Asset macro, OpportunityFactors factors, ValueList<NeedOfferMatch> matches, TrustPath? toMicro, TrustPath? toMacro)
    {
        var hops = (toMicro?.Hops ?? []).Concat(toMacro?.Hops ?? []).ToArray();
        var needDates = matches.SelectMany(m => new[] { m.Need.OpenedOn, m.Offer.OpenedOn }).OfType<PartialDate>().ToArray();
        var dates = hops.Select(h => h.SeenOn).OfType<PartialDate>().Concat(needDates).Order().ToArray();
        var missing = new List<MissingData>();
        if (factors.PlaceBasis != PlaceBasis.Coordinates)
        {
            missing.Add(factors.PlaceBasis == PlaceBasis.Missing ? MissingData.Place : MissingData.Coordinates);
        }

        Note(hops.Any(h => h.SeenOn is null), MissingData.TieDates);
        Note(needDates.Length == 0, MissingData.NeedDates);
        Note(hops.Any(h => h.Assumed), MissingData.StatedTrust);
        Note(macro.Sponsor is null, MissingData.Sponsor);
        return new Confidence(
            dates.Length == 0 ? null : dates[0],
            dates.Length == 0 ? null : dates[^1],
            hops.Length == 0 ? null : (double)hops.Count(h => h.Assumed) / hops.Length,
            missing.ToValueList());

        void Note(bool isMissing, MissingData what)
        {
            if (isMissing)
            {
                missing.Add(what);
            }
        }
    }

    private static Practicalities PracticalitiesOf(Asset macro, Asset micro, ValueList<NeedOfferMatch> matches)
    {
        var records = matches.SelectMany(m => new[] { m.Need, m.Offer }).DistinctBy(r => r.Id).ToArray();
        return new Practicalities(
            macro.Sponsor,
            micro.Capacity,
            records.SelectMany(r => Note(r, r.Attributes, "effort")).ToValueList(),
            new[] { macro, micro }.SelectMany(a => Note(a, a.Attributes, "readiness")).Concat(records.SelectMany(r => Note(r, r.Attributes, "readiness"))).ToValueList());

        static IEnumerable<RecordedNote> Note(IEntity record, AttributeMap attributes, string name)
        {
            if (attributes[name] is { Length: > 0 } text)
            {
                yield return new RecordedNote(new EntityReference(record.EntityKind, record.Id), text);
            }
        }
    }
}
