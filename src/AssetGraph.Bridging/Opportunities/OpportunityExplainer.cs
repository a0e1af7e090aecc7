using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>Says in words why a pair is suggested, what to beware of and what would change it.</summary>
internal sealed class OpportunityExplainer(BridgingGraph graph, Phrasebook book)
{
    // Of many matches the first few say what there is to say; all of them stand in the opportunity.
    private const int MatchesInWords = 3;

    // A tie whose trust would grow by less than this when confirmed is not worth asking about.
    private const double WorthConfirming = 1.05;

    public Explanation Explain(Opportunity o, Func<double, double> scoreWithReach) => new(
        book.Language,
        Summary(o),
        Reasons(o).ToValueList(),
        Counterfactual(o),
        WouldChange(o, scoreWithReach).ToValueList());

    public IEnumerable<Warning> WarningsOf(Opportunity o, int macro, int micro)
    {
        if (o.Factors.IsCold)
        {
            yield return new Warning(WarningCode.Cold, Sides(o).Build(ReasonCode.WarnCold));
        }

        var against = graph.TiesAgainst(macro, micro);
        foreach (var tie in against.Where(t => t.Trust is { IsOpenDistrust: true }))
        {
            yield return new Warning(WarningCode.Distrust, Says().Cite(tie).Asset("source", tie.SourceId).Asset("target", tie.TargetId).Build(ReasonCode.WarnDistrust));
        }

        foreach (var tie in against.Where(t => graph.Snapshot.TieTypes.Find(t.TypeId) is { Adverse: true }))
        {
            yield return new Warning(
                WarningCode.Contest, Says().Asset("source", tie.SourceId).Type("type", tie).Asset("target", tie.TargetId).Build(ReasonCode.WarnContest));
        }

        if (o.PathToMicro is { } path && !graph.Searches.ReachesWithoutProject(macro, micro, TrustRule.MaxHops))
        {
            var says = Says();
            foreach (var hop in path.Hops.Where(h => h.Tie.MadeByProject == true))
            {
                says.Cite(hop.Tie);
            }

            yield return new Warning(WarningCode.OneProgramme, says.Build(ReasonCode.WarnOneProgramme));
        }

        if (o.Confidence.NewestEvidence is { } newest && graph.AsAt.DayNumber - newest.Latest.DayNumber > OpportunityFinder.StaleAfterDays)
        {
            yield return new Warning(WarningCode.StaleData, Dated(o, newest).Date("date", newest).Build(ReasonCode.WarnStale));
        }

        if (!o.IsMutual)
        {
            yield return new Warning(
                WarningCode.OneSided, Says().Asset("asset", o.Factors.FitForMacro > 0 ? o.Macro : o.Micro).Build(ReasonCode.WarnOneSided));
        }
    }

    private Statement Summary(Opportunity o)
    {
        var says = Sides(o).Part("gain", Gain(o));
        if (o.FirstIntermediator is not { } broker)
        {
            return says.Build(ReasonCode.ApproachBoth);
        }

        says.Asset("broker", broker.Asset);
        if (broker.MacroLeg.Path is { } macroWay)
        {
            says.Way("macroWay", macroWay);
        }

        if (broker.MicroLeg.Path is { } microWay)
        {
            says.Way("microWay", microWay);
        }

        return says.Build(broker.MacroLeg.IsToBuild ? ReasonCode.BuildMacroLeg : broker.MicroLeg.IsToBuild ? ReasonCode.BuildMicroLeg : ReasonCode.AskBroker);
    }

    private Statement Gain(Opportunity o)
    {
        var says = Sides(o);
        var forMacro = o.Benefits[0].Matches;
        var forMicro = o.Benefits[1].Matches;
        if (forMacro.Count > 0)
        {
            says.Wish("macroWish", forMacro[0]);
        }

        if (forMicro.Count > 0)
        {
            says.Wish("microWish", forMicro[0]);
        }

        return says.Build(forMicro.Count == 0 ? ReasonCode.GainMacro : forMacro.Count == 0 ? ReasonCode.GainMicro : ReasonCode.GainBoth);
    }

    private IEnumerable<Statement> Reasons(Opportunity o)
    {
        foreach (var match in o.Matches.Take(MatchesInWords))
        {
            yield return MatchReason(match);
        }

        yield return Sides(o).Build(
            o.IsMutual ? ReasonCode.BenefitMutual : o.Factors.FitForMacro > 0 ? ReasonCode.BenefitMacroOnly : ReasonCode.BenefitMicroOnly);
        if (o.PathToMicro is { } path)
        {
            var says = Sides(o).Number("strength", path.Strength).Number("hops", path.Hops.Count);
            foreach (var hop in path.Hops)
            {
                says.Cite(hop.Tie);
            }

            var between = path.Hops.SkipLast(1).Select(h => graph.Snapshot.Assets.Find(h.ToId)!).ToArray();
            yield return says.Assets("names", between).Build(between.Length == 1 ? ReasonCode.RouteOneStep : ReasonCode.RouteSteps);

            var weakest = path.WeakestHop!;
            yield return Says()
                .Asset("from", weakest.FromId).Asset("to", weakest.ToId).Type("type", weakest.Tie).Number("trust", weakest.Trust)
                .Build(weakest.Assumed ? ReasonCode.WeakestAssumed : ReasonCode.WeakestStated);
        }
        else
        {
            yield return Sides(o).Number("hops", TrustRule.MaxHops).Build(ReasonCode.RouteNone);
        }

        yield return o.Factors.Distance is { } distance
            ? Sides(o).Number("hops", distance).Share("share", o.Factors.Gain).Build(ReasonCode.GainNearer)
            : Sides(o).Share("share", o.Factors.Gain).Build(ReasonCode.GainJoins);
        yield return PlaceReason(o);
        if (o.Macro.Sponsor is { Length: > 0 } sponsor)
        {
            yield return Says().Asset("macro", o.Macro).Text("sponsor", sponsor, o.Macro, o.Macro.Sources).Build(ReasonCode.Sponsor);
        }

        if (o.Introduction is { } introduction)
        {
            yield return Says().Cite(new EntityReference(EntityKind.Introduction, introduction.Id)).Word("status", introduction.Status).Build(ReasonCode.IntroductionExists);
        }
    }

    private Statement MatchReason(NeedOfferMatch match)
    {
        var says = Says().Cite(match.Need).Cite(match.Offer).Asset("needer", match.Need.AssetId).Asset("offerer", match.Offer.AssetId);
        switch (match.Kind)
        {
            case MatchKind.SharedTag:
                return says.Category("category", match.SharedCategoryId!).Tags("tags", match.Need, match.SharedTags).Build(ReasonCode.MatchSharedTag);
            case MatchKind.TagOverlap:
                return says
                    .Category("needCategory", match.Need.CategoryId).Category("offerCategory", match.Offer.CategoryId)
                    .Tags("tags", match.Need, match.SharedTags).Build(ReasonCode.MatchTags);
            case MatchKind.CategoryTree when match.Need.CategoryId == match.Offer.CategoryId && match is { Need.Tags.Count: > 0, Offer.Tags.Count: > 0 }:
                return says
                    .Category("category", match.Need.CategoryId)
                    .Tags("needTags", match.Need, match.Need.Tags).Tags("offerTags", match.Offer, match.Offer.Tags).Build(ReasonCode.MatchSameCategory);
            default:
                return says
                    .Category("needCategory", match.Need.CategoryId).Category("offerCategory", match.Offer.CategoryId)
                    .Category("category", match.SharedCategoryId!).Build(ReasonCode.MatchRelatedCategory);
        }
    }

    private Statement PlaceReason(Opportunity o) => o.Factors.PlaceBasis switch
    {
        PlaceBasis.Missing => Sides(o).Build(ReasonCode.PlaceUnknown),
        PlaceBasis.Coordinates => Sides(o).Kilometres("kilometres", o.Factors.Kilometres!.Value).Build(ReasonCode.PlaceKilometres),
        PlaceBasis.Elsewhere => Sides(o).Build(ReasonCode.PlaceElsewhere),
        _ when graph.Places.SharedPlace(o.Macro, o.Micro) is { } place => Sides(o).Text("place", place.Name, place, place.Sources).Build(ReasonCode.PlaceShared),
        _ => Sides(o).Build(ReasonCode.PlaceElsewhere),
    };

    private Statement Counterfactual(Opportunity o)
    {
        if (o.FirstIntermediator is { HasLegToBuild: false, Explanation.Counterfactual: { } without })
        {
            return without;
        }

        return o.Factors.Distance is { } distance
            ? Sides(o).Number("hops", distance).Build(ReasonCode.WithoutTieHops)
            : Sides(o).Build(ReasonCode.WithoutTieNothing);
    }

    private IEnumerable<Statement> WouldChange(Opportunity o, Func<double, double> scoreWithReach)
    {
        if (o.PathToMicro is { } path)
        {
            // The hop that time has cost most.
            var aged = path.Hops.MaxBy(h => h.UnagedTrust / h.Trust)!;
            if (aged is { SeenOn: { } seen } && aged.UnagedTrust > aged.Trust * WorthConfirming && !o.Factors.IsCold)
            {
                yield return Says()
                    .Asset("from", aged.FromId).Asset("to", aged.ToId).Type("type", aged.Tie).Date("date", seen)
                    .Number("score", o.Score).Number("newScore", scoreWithReach(ReachConfirmed(o, aged)))
                    .Build(ReasonCode.ConfirmTie);
            }

            // A building can't be asked.
            if (path.WeakestHop is { Assumed: true } weakest && graph.Snapshot.Assets.Find(weakest.FromId)!.Kind != AssetKind.Space)
            {
                yield return Says().Asset("from", weakest.FromId).Asset("to", weakest.ToId).Cite(weakest.Tie).Build(ReasonCode.StateTrust);
            }
        }

        if (o.FirstIntermediator is { HasLegToBuild: true } broker)
        {
            yield return Says().Asset("from", broker.Asset).Asset("to", broker.MacroLeg.IsToBuild ? o.Macro : o.Micro).Build(ReasonCode.FirstTie);
        }

        if (!o.IsMutual)
        {
            yield return Sides(o).Build(o.Factors.FitForMacro > 0 ? ReasonCode.AskMicroNeed : ReasonCode.AskMacroNeed);
        }

        if (o.Factors.PlaceBasis == PlaceBasis.Missing)
        {
            yield return Says().Asset("asset", o.Macro.PlaceIds.Count == 0 ? o.Macro : o.Micro).Build(ReasonCode.RecordPlace);
        }
    }

    // Confirming lifts the best route by the tie's own ratio, so it stays the best that uses the tie. The way back may go elsewhere: there it lifts the
    // route only where it uses the same tie, and another might become better still. Hence 'at least'.
    private static double ReachConfirmed(Opportunity o, TrustHop aged)
    {
        var toMicro = o.Factors.StrengthToMicro * aged.UnagedTrust / aged.Trust;
        var back = o.PathToMacro?.Hops.FirstOrDefault(h => h.Tie.Id == aged.Tie.Id);
        var toMacro = o.Factors.StrengthToMacro * (back is null ? 1 : back.UnagedTrust / back.Trust);
        return CandidateTable.ReachOf(toMicro, toMacro);
    }

    private StatementBuilder Dated(Opportunity o, PartialDate newest)
    {
        var says = Says();
        foreach (var hop in (o.PathToMicro?.Hops ?? []).Concat(o.PathToMacro?.Hops ?? []).Where(h => h.SeenOn == newest))
        {
            says.Cite(hop.Tie);
        }

        foreach (var record in o.Matches.SelectMany(m => new[] { m.Need, m.Offer }).Where(r => r.OpenedOn == newest))
        {
            says.Cite(record);
        }

        return says;
    }

    private StatementBuilder Sides(Opportunity o) => Says().Asset("macro", o.Macro).Asset("micro", o.Micro);

    private StatementBuilder Says() => new(book, graph.Snapshot);
}
