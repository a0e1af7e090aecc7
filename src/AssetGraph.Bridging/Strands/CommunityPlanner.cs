using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Puts together what a community economic development plan of a place starts from. Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class CommunityPlanner(BridgingGraph graph)
{
    /// <summary>The most opportunities that can be asked for.</summary>
    public const int MostOpportunities = 50;

    /// <summary>For so many days a need that was closed is told as met.</summary>
    public const int MetWithinDays = 365;

    /// <summary>Looks at a place.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="opportunities">How many opportunities at most, 1 … <see cref="MostOpportunities"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A plan without anything where nobody is at home in the place.</returns>
    /// <exception cref="BridgingException">AG3005 for a number out of range; AG3006 for a place that the city does not have.</exception>
    /// <remarks>Cost: the assets, and the needs and offers of the place with what meets them; the opportunities are ranked on first use.</remarks>
    public CommunityPlan Of(string placeId, int opportunities = 10, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(placeId);
        BridgingException.ThrowIfOutside("opportunities", opportunities, 1, MostOpportunities);
        var place = graph.RequirePlace(placeId, "place");
        int[] area = [place];
        var here = Enumerable.Range(0, graph.Vertices.Count).Where(v => graph.Places.LiesInAny(graph.Vertices[v], area)).ToArray();
        var inside = here.ToHashSet();
        var ideas = new List<PlanIdea>();
        var unused = new List<NeedOrOffer>();
        foreach (var v in here)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in graph.Needs.EntriesOf(v))
            {
                if (entry.IsNeed)
                {
                    ideas.Add(IdeaOf(entry, inside));
                }
                else if (!graph.Needs.CounterpartsOf(entry).Any(c => inside.Contains(c.Other.Vertex)))
                {
                    unused.Add(entry.Record);
                }
            }
        }

        var gaps = new PlaceGaps(graph);
        var spaces = new SpaceMatcher(graph);
        return new CommunityPlan(
            graph.Places[place],
            [.. here.Where(v => graph.Vertices[v].Kind != AssetKind.Space).Select(v => graph.Vertices[v])],
            [.. here.Where(v => graph.Vertices[v].Kind == AssetKind.Space).Select(v => new PlanSpace(graph.Vertices[v], [.. spaces.OwnersOf(v).Select(o => graph.Vertices[o])]))],
            [.. here.Where(gaps.IsBroker).Select(v => graph.Vertices[v])],
            [.. ideas.OrderBy(i => i.Offer is null ? 2 : i.IsHere ? 0 : 1).ThenBy(i => i.Need.Id, StringComparer.Ordinal)],
            [.. here.SelectMany(v => graph.Snapshot.NeedsAndOffersOf(graph.Vertices[v].Id)).Where(IsMetLately).OrderBy(n => n.Id, StringComparer.Ordinal)],
            [.. unused.OrderBy(o => o.Id, StringComparer.Ordinal)],
            [.. new OpportunityFinder(graph).Find(new OpportunityQuery { PlaceIds = [placeId] }, cancellationToken).Describe(0, opportunities, cancellationToken)]);
    }

    private PlanIdea IdeaOf(IndexEntry need, HashSet<int> inside)
    {
        var best = graph.Needs.CounterpartsOf(need)
            .OrderBy(c => inside.Contains(c.Other.Vertex) ? 0 : 1).ThenByDescending(c => c.Likeness.Contribution).ThenBy(c => c.Other.Record.Id, StringComparer.Ordinal)
            .Select(c => c.Other)
            .FirstOrDefault();
        var seeker = graph.Vertices[need.Vertex];
        if (best is null)
        {
            return new PlanIdea(need.Record, seeker, null, null, false, PlanIdeaState.Open, null);
        }
        var offerer = graph.Vertices[best.Vertex];
        var introduction = graph.Introductions.LatestOf(seeker.Id, offerer.Id) ?? graph.Introductions.LatestOf(offerer.Id, seeker.Id);
        var state = graph.AreLinked(need.Vertex, best.Vertex) ? PlanIdeaState.Joined
            : introduction?.Status switch
            {
                null or IntroductionStatus.TieFormed => PlanIdeaState.Open,
                IntroductionStatus.Declined => PlanIdeaState.Declined,
                _ => PlanIdeaState.UnderWay,
            };
        return new PlanIdea(need.Record, seeker, best.Record, offerer, inside.Contains(best.Vertex), state, introduction);
    }

    private bool IsMetLately(NeedOrOffer record) =>
        record is { Direction: Direction.Need, ClosedOn: { } closed } && closed.Latest < graph.AsAt && closed.Latest >= graph.AsAt.AddDays(-MetWithinDays);
}
