using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;
using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>
/// Who could introduce a macro and a micro asset to each other, and why. Persons and groups who may be suggested and organisations; a space introduces nobody.
/// Safe to use from several threads.
/// </summary>
/// <param name="graph">The graph to look in.</param>
/// <param name="phrasebook">The language of explanations; English when null.</param>
public sealed class IntermediatorFinder(BridgingGraph graph, Phrasebook? phrasebook = null)
{
    /// <summary>The most hops of a leg.</summary>
    public const int LegHops = 2;

    private readonly IntermediatorExplainer explainer = new(graph, phrasebook ?? Phrasebook.English);

    /// <summary>Finds the intermediators of a pair, whether or not the two are an opportunity.</summary>
    /// <param name="macroId">The macro side.</param>
    /// <param name="microId">The micro side.</param>
    /// <param name="query">How many, and how to weigh; five by the default weights when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// First those with a route to both in at most 2 hops, by score. Where these are fewer than asked, then organisations and groups with a route to one
    /// side, an affinity with the matter or a home or tie in the micro side's place: one leg is still to build. Where there is nobody: why, in words.
    /// </returns>
    /// <exception cref="BridgingException">
    /// AG3001, AG3002 or AG3003 for an asset that is not there, takes no part or is on the wrong side; AG3004 or AG3005 for weights or a count out of range.
    /// </exception>
    /// <remarks>Cost: four searches within 2 hops, and two within 4 hops for each that is answered.</remarks>
    public IntermediatorAnswer Find(string macroId, string microId, IntermediatorQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new IntermediatorQuery();
        query.Validate();
        var pair = new BrokeredPair(
            graph, graph.RequireSide(macroId, Scale.Macro, "macro"), graph.RequireSide(microId, Scale.Micro, "micro"));
        var found = Candidates(pair, query, cancellationToken);
        if (found.Count == 0)
        {
            var reason = NobodyReasonOf(pair);
            return new IntermediatorAnswer(macroId, microId, [], reason, explainer.Nobody(reason, pair));
        }

        var described = found.Select(c => Describe(pair, c, query.Weights.Renormalised(), cancellationToken)).ToValueList();
        return new IntermediatorAnswer(macroId, microId, described, null, null);
    }

    /// <summary>Everybody with a route to both sides, with T, in the order of vertices.</summary>
    internal IReadOnlyList<(int Vertex, double Trust)> TrustedByBoth(string macroId, string microId)
    {
        var (macro, micro) = (graph.RequireSide(macroId, Scale.Macro, "macro"), graph.RequireSide(microId, Scale.Micro, "micro"));
        var fromMacro = StrengthsFrom(macro, micro);
        var fromMicro = StrengthsFrom(micro, macro);
        return [.. KnownToBoth(fromMacro, fromMicro).Select(v => (v, fromMacro[v] * fromMicro[v]))];
    }

    private IEnumerable<int> KnownToBoth(Dictionary<int, double> fromMacro, Dictionary<int, double> fromMicro) =>
        fromMacro.Keys.Where(v => fromMicro.ContainsKey(v) && graph.Vertices[v].Kind != AssetKind.Space).Order();

    private List<BrokerCandidate> Candidates(BrokeredPair pair, IntermediatorQuery query, CancellationToken cancellation)
    {
        var weights = query.Weights.Renormalised();
        var fromMacro = StrengthsFrom(pair.Macro, pair.Micro);
        var fromMicro = StrengthsFrom(pair.Micro, pair.Macro);
        cancellation.ThrowIfCancellationRequested();

        var warm = new List<BrokerCandidate>();
        foreach (var v in KnownToBoth(fromMacro, fromMicro))
        {
            warm.Add(new BrokerCandidate(v, fromMacro[v], fromMicro[v], FactorsOf(pair, v, fromMacro[v], fromMicro[v]), weights));
        }

        var oneLeg = new List<BrokerCandidate>();
        if (query.WithLegsToBuild && warm.Count < query.Count)
        {
            foreach (var v in fromMacro.Keys.Union(fromMicro.Keys).Order())
            {
                var (toMacro, toMicro) = (fromMacro.GetValueOrDefault(v), fromMicro.GetValueOrDefault(v));
                if ((toMacro > 0 && toMicro > 0) || graph.Vertices[v].Kind == AssetKind.Space || graph.Vertices[v].IsIndividual)
                {
                    continue;
                }

                var factors = FactorsOf(pair, v, Built(toMacro), Built(toMicro));
                if (factors.AffinityParts.Value > 0 || pair.LocalityOf(v) is Locality.Based or Locality.Tied)
                {
                    oneLeg.Add(new BrokerCandidate(v, toMacro, toMicro, factors, weights));
                }
            }
        }

        return [.. Best(warm).Concat(Best(oneLeg)).Take(query.Count)];

        static double Built(double strength) => strength > 0 ? strength : TrustRule.Floor;

        // Stable: equal scores stay in the order of vertices, which is that of the ids.
        static IEnumerable<BrokerCandidate> Best(List<BrokerCandidate> candidates) => candidates.OrderByDescending(c => c.Score);
    }

    // s(side, v) for every v within the hops of a leg; the other side is no stop on the way.
    private Dictionary<int, double> StrengthsFrom(int side, int other) =>
        graph.Searches.Outward(side, LegHops, new VertexSet(graph.Vertices.Count, [other]), search =>
        {
            var strengths = new Dictionary<int, double>();
            foreach (var v in search.Reached)
            {
                if (v != side)
                {
                    strengths.Add(v, TrustRule.Strength(search.Cost(v)));
                }
            }

            return strengths;
        });

    private IntermediatorFactors FactorsOf(BrokeredPair pair, int v, double toMacro, double toMicro)
    {
        var asset = graph.Vertices[v];
        var affinity = pair.AffinityOf(v);
        var (made, failed) = (graph.Introductions.MadeBy(asset.Id).Count, graph.Introductions.Failed(asset.Id));
        var (open, capacity) = (graph.Introductions.OpenAsks(asset.Id), Math.Max(1, asset.Capacity?.OpenAsks ?? Capacity.DefaultOpenAsks));
        return new IntermediatorFactors
        {
            Trust = toMacro * toMicro,
            Affinity = Math.Max(TrustRule.Floor, affinity.Value),
            AffinityParts = affinity,
            Joins = (made + 1.0) / (made + failed + 2),
            JoinsMade = made,
            JoinsFailed = failed,
            Load = 1 / (1 + (double)open / capacity),
            OpenAsks = open,
            Capacity = capacity,
            IsCapacityAssumed = asset.Capacity is null,
            HoleAccess = graph.Holes().PercentileOf(v),
            Constraint = graph.Holes().ConstraintOf(v),
        };
    }

    private Intermediator Describe(BrokeredPair pair, BrokerCandidate candidate, IntermediatorWeights weights, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var v = candidate.Vertex;
        var unexplained = new Intermediator
        {
            Asset = graph.Vertices[v],
            Score = candidate.Score,
            Factors = candidate.Factors,
            Weights = weights,
            MacroLeg = LegOf(pair.Macro, v, pair.Micro, candidate.FromMacro),
            MicroLeg = LegOf(pair.Micro, v, pair.Macro, candidate.FromMicro),
            Role = BrokerageRoles.Of(Scale.Macro, graph.ScaleOf(v), Scale.Micro),
            Irreplaceability = IrreplaceabilityOf(pair, v),
            Locality = pair.LocalityOf(v),
            Explanation = null!,
        };
        return unexplained with { Explanation = explainer.Explain(pair, unexplained, v) };
    }

    private Leg LegOf(int side, int v, int other, double strength)
    {
        var path = strength > 0 ? graph.Searches.Best(side, v, LegHops, new VertexSet(graph.Vertices.Count, [other])) : null;
        return new Leg(graph.Vertices[side].Id, path is null ? TrustRule.Floor : strength, path);
    }

    private double? IrreplaceabilityOf(BrokeredPair pair, int v)
    {
        var with = pair.Strength(null);
        if (with == 0)
        {
            return null;
        }

        return Math.Clamp(1 - pair.Strength(new VertexSet(graph.Vertices.Count, [v])) / with, 0, 1);
    }

    private NobodyReason NobodyReasonOf(BrokeredPair pair) => (graph.Hops.OutDegree(pair.Macro), graph.Hops.OutDegree(pair.Micro)) switch
    {
        (0, 0) => NobodyReason.BothUntied,
        (0, _) => NobodyReason.MacroUntied,
        (_, 0) => NobodyReason.MicroUntied,
        _ => NobodyReason.NobodySuitable,
    };
}
