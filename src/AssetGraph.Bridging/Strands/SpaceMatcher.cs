using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Places;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Under-used spaces for those who look for one, with the owner and the route to him or her. Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class SpaceMatcher(BridgingGraph graph)
{
    /// <summary>The most matches that can be asked for.</summary>
    public const int Most = 500;

    /// <summary>Needs and offers filed under this category or below it are of spaces.</summary>
    internal const string Category = "space";

    private const string Owns = "owns-or-manages-space";

    /// <summary>Finds the matches.</summary>
    /// <param name="count">How many at most, 1 … <see cref="Most"/>.</param>
    /// <param name="seekerIds">Only for these who look for a space; everybody when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The best first, equal ones by need and offer; none where nobody looks for or offers a space. Who offers what they look for themselves is not matched with it.</returns>
    /// <exception cref="BridgingException">AG3001 or AG3002 for a seeker that is not there or takes no part; AG3005 for a count out of range.</exception>
    /// <remarks>
    /// The score is fit^.45 · reach^.25 · place^.10 with the exponents of a balanced opportunity, renormalised over the factors that are there. Cost: the pairs of needs
    /// and offers of spaces that meet; a comparison of trust for each.
    /// </remarks>
    public IReadOnlyList<SpaceMatch> Find(int count = 20, IReadOnlyCollection<string>? seekerIds = null, CancellationToken cancellationToken = default)
    {
        BridgingException.ThrowIfOutside("count", count, 1, Most);
        var categories = graph.Needs.Categories;
        var root = categories.IndexOf(Category);
        if (root < 0)
        {
            return [];
        }

        var seekers = seekerIds?.Select(id => graph.RequireVertex(id, "seekers")).Distinct().Order() ?? Enumerable.Range(0, graph.Vertices.Count);
        var found = new List<(IndexEntry Need, IndexEntry Offer, int[] Owners, int Nearest, Scored Score)>();
        foreach (var seeker in seekers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var need in graph.Needs.EntriesOf(seeker))
            {
                if (!need.IsNeed || !categories.LiesIn(need.Category, root))
                {
                    continue;
                }

                foreach (var (offer, likeness) in graph.Needs.CounterpartsOf(need))
                {
                    if (categories.LiesIn(offer.Category, root))
                    {
                        var owners = OwnersOf(offer.Vertex);
                        var (nearest, reach) = Nearest(seeker, owners);
                        var closeness = graph.ClosenessOf(seeker, offer.Vertex);
                        found.Add((need, offer, owners, nearest, Score(likeness.Similarity, reach, closeness)));
                    }
                }
            }
        }

        return
        [
            .. found
                .OrderByDescending(f => f.Score.Value)
                .ThenBy(f => f.Need.Record.Id, StringComparer.Ordinal).ThenBy(f => f.Offer.Record.Id, StringComparer.Ordinal)
                .Take(count)
                .Select(f => new SpaceMatch(
                    f.Need.Record,
                    f.Offer.Record,
                    graph.Vertices[f.Need.Vertex],
                    graph.Vertices[f.Offer.Vertex],
                    [.. f.Owners.Select(v => graph.Vertices[v])],
                    f.Score.Value,
                    f.Score.Fit,
                    f.Score.Reach,
                    f.Score.Closeness,
                    f.Nearest < 0 || f.Nearest == f.Need.Vertex ? null : graph.Searches.Best(f.Need.Vertex, f.Nearest))),
        ];
    }

    /// <summary>Who owns or manages a space, ascending; of what is no space, itself.</summary>
    internal int[] OwnersOf(int vertex)
    {
        var asset = graph.Vertices[vertex];
        if (asset.Kind != AssetKind.Space)
        {
            return [vertex];
        }

        return
        [
            .. graph.Snapshot.TiesOf(asset.Id)
                .Where(t => t.TypeId == Owns && t.TargetId == asset.Id && t.LivesOn(graph.AsAt) && !graph.Exclusions.Covers(t))
                .Select(t => graph.Vertices.VertexOf(t.SourceId))
                .Where(v => v >= 0)
                .Distinct().Order(),
        ];
    }

    // The owner that trust reaches best, the first of equals; −1 and ε without any.
    private (int Owner, double Reach) Nearest(int seeker, int[] owners)
    {
        var (nearest, best) = (-1, TrustRule.Floor);
        foreach (var owner in owners)
        {
            var reach = owner == seeker ? 1 : CandidateTable.ReachOf(graph.Searches.Strength(seeker, owner), graph.Searches.Strength(owner, seeker));
            if (nearest < 0 || reach > best)
            {
                (nearest, best) = (owner, reach);
            }
        }

        return (nearest, best);
    }

    private static Scored Score(double fit, double reach, Closeness closeness)
    {
        var weights = OpportunityWeights.Balanced;
        var withPlace = closeness.Basis != PlaceBasis.Missing;
        var sum = weights.Fit + weights.Reach + (withPlace ? weights.Place : 0);
        var log = weights.Fit * Math.Log(fit) + weights.Reach * Math.Log(reach) + (withPlace ? weights.Place * Math.Log(closeness.Value) : 0);
        return new Scored(Math.Exp(log / sum), fit, reach, closeness);
    }

    private readonly record struct Scored(double Value, double Fit, double Reach, Closeness Closeness);
}
