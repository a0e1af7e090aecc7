using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>Says in words why somebody could introduce a pair.</summary>
internal sealed class IntermediatorExplainer(BridgingGraph graph, Phrasebook book)
{
    // A tie whose trust would grow by less than this when confirmed is not worth asking about.
    private const double WorthConfirming = 1.05;

    public Statement Nobody(NobodyReason reason, BrokeredPair pair) => Says().Asset("macro", pair.MacroAsset).Asset("micro", pair.MicroAsset).Build(reason switch
    {
        NobodyReason.BothUntied => ReasonCode.NobodyBothUntied,
        NobodyReason.MacroUntied => ReasonCode.NobodyMacroUntied,
        NobodyReason.MicroUntied => ReasonCode.NobodyMicroUntied,
        _ => ReasonCode.NobodySuitable,
    });

    public Explanation Explain(BrokeredPair pair, Intermediator broker, int vertex) => new(
        book.Language,
        Summary(pair, broker),
        [LegReason(pair.MacroAsset, broker.MacroLeg, broker.Asset), LegReason(pair.MicroAsset, broker.MicroLeg, broker.Asset), .. Affinity(broker), Joins(broker), Load(broker), .. Local(pair, broker, vertex)],
        Counterfactual(broker),
        WouldChange(pair, broker).ToValueList());

    private Statement Summary(BrokeredPair pair, Intermediator broker)
    {
        var says = Says().Asset("broker", broker.Asset).Asset("macro", pair.MacroAsset).Asset("micro", pair.MicroAsset);
        if (broker.MacroLeg.Path is { } toMacro)
        {
            says.Way("macroWay", toMacro);
        }

        if (broker.MicroLeg.Path is { } toMicro)
        {
            says.Way("microWay", toMicro);
        }

        return says.Build(broker.MacroLeg.IsToBuild ? ReasonCode.BrokerMacroLegToBuild
            : broker.MicroLeg.IsToBuild ? ReasonCode.BrokerMicroLegToBuild
            : ReasonCode.BrokerBoth);
    }

    private Statement LegReason(Asset side, Leg leg, Asset broker)
    {
        var says = Says().Asset("side", side).Asset("broker", broker).Number("strength", leg.Strength);
        if (leg.Path is not { } path)
        {
            return says.Build(ReasonCode.LegToBuild);
        }

        if (path.Hops.Count == 1)
        {
            var tie = path.Hops[0].Tie;
            return says.Asset("source", tie.SourceId).Type("type", tie).Asset("target", tie.TargetId).Build(ReasonCode.LegDirect);
        }

        foreach (var hop in path.Hops)
        {
            says.Cite(hop.Tie);
        }

        return says.Asset("middle", path.Hops[0].ToId).Build(ReasonCode.LegThrough);
    }

    private IEnumerable<Statement> Affinity(Intermediator broker)
    {
        var parts = broker.Factors.AffinityParts;
        if (parts.MatterRecord is { } record)
        {
            yield return record.Tags.Count == 0
                ? Says().Asset("broker", broker.Asset).Category("category", record.CategoryId).Category("tags", record.CategoryId).Cite(record).Build(ReasonCode.AffinityMatter)
                : Says().Asset("broker", broker.Asset).Category("category", record.CategoryId).Tags("tags", record, record.Tags).Build(ReasonCode.AffinityMatter);
        }

        if (parts.Strands.Count > 0)
        {
            yield return Says().Asset("broker", broker.Asset).Words("strands", parts.Strands.Select(s => (Enum)s)).Build(ReasonCode.AffinityStrand);
        }

        if (parts.PastWith.Count > 0)
        {
            var says = Says().Asset("broker", broker.Asset);
            foreach (var past in parts.PastWith)
            {
                says.Cite(past);
            }

            yield return says.Build(ReasonCode.AffinityPast);
        }

        if (parts.Value == 0)
        {
            yield return Says().Asset("broker", broker.Asset).Build(ReasonCode.AffinityNone);
        }
    }

    private Statement Joins(Intermediator broker)
    {
        var factors = broker.Factors;
        var says = Says().Asset("broker", broker.Asset);
        return factors.JoinsMade + factors.JoinsFailed == 0
            ? says.Build(ReasonCode.JoinsNone)
            : says.Number("made", factors.JoinsMade).Number("failed", factors.JoinsFailed).Build(ReasonCode.JoinsRecord);
    }

    private Statement Load(Intermediator broker) => Says()
        .Asset("broker", broker.Asset)
        .Number("open", broker.Factors.OpenAsks)
        .Number("capacity", broker.Factors.Capacity)
        .Build(broker.Factors.IsCapacityAssumed ? ReasonCode.LoadAssumed : ReasonCode.LoadStated);

    private IEnumerable<Statement> Local(BrokeredPair pair, Intermediator broker, int vertex)
    {
        var says = Says().Asset("broker", broker.Asset).Asset("micro", pair.MicroAsset);
        switch (broker.Locality)
        {
            case Locality.Based:
                yield return says.Build(ReasonCode.LocalBased);
                break;
            case Locality.Tied:
                yield return says.Asset("neighbour", pair.NeighbourAtHome(vertex)!).Build(ReasonCode.LocalTied);
                break;
            case Locality.ParachutedIn:
                yield return says.Build(ReasonCode.LocalNone);
                break;
        }
    }

    public Statement? Counterfactual(Intermediator broker)
    {
        if (broker.Irreplaceability is not { } lost)
        {
            return null;
        }

        var says = Says().Asset("broker", broker.Asset);
        return lost >= 1 ? says.Build(ReasonCode.WithoutBrokerNone)
            : lost < 0.005 ? says.Build(ReasonCode.WithoutBrokerSame)
            : says.Share("share", 1 - lost).Build(ReasonCode.WithoutBrokerWeaker);
    }

    private IEnumerable<Statement> WouldChange(BrokeredPair pair, Intermediator broker)
    {
        if (broker.HasLegToBuild)
        {
            yield return Says()
                .Asset("from", broker.Asset)
                .Asset("to", broker.MacroLeg.IsToBuild ? pair.MacroAsset : pair.MicroAsset)
                .Build(ReasonCode.FirstTie);
        }

        foreach (var leg in new[] { broker.MacroLeg, broker.MicroLeg })
        {
            if (leg.Path?.WeakestHop is not { } hop)
            {
                continue;
            }

            if (hop is { SeenOn: { } seen } && hop.UnagedTrust > hop.Trust * WorthConfirming)
            {
                yield return Says()
                    .Asset("from", hop.FromId).Asset("to", hop.ToId).Type("type", hop.Tie).Date("date", seen)
                    .Number("strength", leg.Strength).Number("newStrength", leg.Strength * hop.UnagedTrust / hop.Trust)
                    .Build(ReasonCode.ConfirmLeg);
            }

            // A building can't be asked.
            if (hop.Assumed && graph.Snapshot.Assets.Find(hop.FromId)!.Kind != AssetKind.Space)
            {
                yield return Says().Asset("from", hop.FromId).Asset("to", hop.ToId).Cite(hop.Tie).Build(ReasonCode.StateTrust);
            }
        }
    }

    private StatementBuilder Says() => new(book, graph.Snapshot);
}
