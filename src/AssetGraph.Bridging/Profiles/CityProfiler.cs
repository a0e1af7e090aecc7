using AssetGraph.Bridging.Planning;
using AssetGraph.Bridging.Strands;
using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Mixing;

namespace AssetGraph.Bridging.Profiles;

/// <summary>A city in figures that can stand beside those of another: shares with their intervals, and what depends on size only beside what chance would bring.</summary>
/// <param name="graph">The graph to look in.</param>
/// <remarks>No figure names anybody. Safe to use from several threads.</remarks>
public sealed class CityProfiler(BridgingGraph graph)
{
    // The normal deviate of a 95 % interval.
    private const double Deviate = 1.959963984540054;

    /// <summary>Makes the profile.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Every <see cref="ProfileMeasure"/> in the order of the enumeration; without a value where there is too little to tell of.</returns>
    /// <remarks>Cost: linear in the assets and ties, and the pairs of needs and offers that meet.</remarks>
    public IReadOnlyList<ProfileFigure> Profile(CancellationToken cancellationToken = default)
    {
        var assets = Enumerable.Range(0, graph.Vertices.Count).ToArray();
        var sectors = assets.Where(v => graph.Vertices[v] is { Kind: AssetKind.Organisation, Sector: not Sector.Unknown }).ToArray();
        var people = assets.Where(v => graph.Vertices[v].Kind != AssetKind.Space).ToArray();
        var gaps = new PlaceGaps(graph);
        var reached = MacroReach.Of(graph);
        var known = graph.MacroVertices.Length + graph.MicroVertices.Length;
        cancellationToken.ThrowIfCancellationRequested();
        var (needs, needsMet, offers, offersWanted) = NeedsAndOffers(cancellationToken);
        var places = gaps.Counts(cancellationToken).Where(p => p.Place.Level <= PlaceLevel.Ward && p.Assets > 0).ToArray();
        var ended = graph.Snapshot.Introductions
            .Where(i => i.Status is IntroductionStatus.TieFormed or IntroductionStatus.Declined && (i.UpdatedOn is not { } on || on.Earliest <= graph.AsAt))
            .ToArray();
        var trusting = graph.LivingTies.Where(t => graph.Snapshot.TieTypes.Find(t.Tie.TypeId) is { CarriesTrust: true, Adverse: false }).ToArray();
        return
        [
            Share(ProfileMeasure.ScaleKnown, known, assets.Length),
            Share(ProfileMeasure.Macro, graph.MacroVertices.Length, known),
            Share(ProfileMeasure.SocialSector, sectors.Count(v => graph.Vertices[v].Sector == Sector.Social), sectors.Length),
            Share(ProfileMeasure.Bridged, graph.MicroVertices.Count(v => graph.SidesTied(v).Macro), graph.MicroVertices.Length),
            Share(ProfileMeasure.Reached, graph.MicroVertices.Count(reached.Contains), graph.MicroVertices.Length),
            Share(ProfileMeasure.Brokers, people.Count(gaps.IsBroker), people.Length),
            Share(ProfileMeasure.NeedsMet, needsMet, needs),
            Share(ProfileMeasure.OffersWanted, offersWanted, offers),
            Share(ProfileMeasure.PlacesWithSpace, places.Count(p => p.Spaces > 0), places.Length),
            Share(ProfileMeasure.PlacesWithBroker, places.Count(p => p.Brokers > 0), places.Length),
            Share(ProfileMeasure.IntroductionsJoined, ended.Count(i => i.Status == IntroductionStatus.TieFormed), ended.Length),
            Share(ProfileMeasure.TrustStated, trusting.Count(t => t.Tie.Trust is not null), trusting.Length),
            AcrossScales(cancellationToken),
        ];
    }

    private (int Needs, int NeedsMet, int Offers, int OffersWanted) NeedsAndOffers(CancellationToken cancellation)
    {
        var (needs, needsMet, offers, offersWanted) = (0, 0, 0, 0);
        for (var v = 0; v < graph.Vertices.Count; v++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var entry in graph.Needs.EntriesOf(v))
            {
                var meets = graph.Needs.CounterpartsOf(entry).Any() ? 1 : 0;
                (needs, needsMet) = entry.IsNeed ? (needs + 1, needsMet + meets) : (needs, needsMet);
                (offers, offersWanted) = entry.IsNeed ? (offers, offersWanted) : (offers + 1, offersWanted + meets);
            }
        }

        return (needs, needsMet, offers, offersWanted);
    }

    // Ties of assets of unknown scale say nothing of scales.
    private ProfileFigure AcrossScales(CancellationToken cancellation)
    {
        var places = new Dictionary<int, int>();
        foreach (var v in graph.MacroVertices.Concat(graph.MicroVertices).Order())
        {
            places.Add(v, places.Count);
        }

        var builder = new GraphBuilder(places.Count);
        foreach (var (v, place) in places)
        {
            foreach (var u in graph.Hops.OutNeighbours(v))
            {
                if (v < u && places.TryGetValue(u, out var other))
                {
                    builder.Add(place, other);
                }
            }
        }

        var ties = builder.Build();
        if (ties.TieCount < ProfileFigure.Least)
        {
            return new ProfileFigure(ProfileMeasure.AcrossScales, null, null, null, ties.TieCount, null, null);
        }

        var scales = new Partition([.. places.Keys.Select(v => graph.ScaleOf(v) == Scale.Macro ? 0 : 1)], ["macro", "micro"]);
        var index = EIIndex.Compute(ties, scales, new EIOptions { Permutations = 0 }, cancellation);
        return new ProfileFigure(ProfileMeasure.AcrossScales, index.Index, null, null, ties.TieCount, OrNull(index.Expected), OrNull(index.Z));
    }

    private static ProfileFigure Share(ProfileMeasure measure, int count, int of)
    {
        if (of < ProfileFigure.Least)
        {
            return new ProfileFigure(measure, null, null, null, of, null, null);
        }

        var share = (double)count / of;
        var squared = Deviate * Deviate;
        var middle = (share + squared / (2 * of)) / (1 + squared / of);
        var half = Deviate / (1 + squared / of) * Math.Sqrt(share * (1 - share) / of + squared / (4.0 * of * of));
        return new ProfileFigure(measure, share, Math.Clamp(middle - half, 0, share), Math.Clamp(middle + half, share, 1), of, null, null);
    }

    private static double? OrNull(double value) => double.IsNaN(value) ? null : value;
}
