using AssetGraph.Bridging.Places;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Who commissioned which research from whom, what rests on each researcher, and which places it has reached. Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class ResearchReporter(BridgingGraph graph)
{
    private const string Commissions = "commissions";
    private const string Researches = "researches-with";
    private const string Category = "research";

    /// <summary>Gathers what is on record.</summary>
    /// <param name="level">Only places of this level; neighbourhoods and wards when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Three lists, each empty where there is nothing to tell. Only who may be suggested is in them.</returns>
    /// <remarks>Cost: the ties, living and ended, and the assets times the depth of the tree of places.</remarks>
    public ResearchReport Report(PlaceLevel? level = null, CancellationToken cancellationToken = default)
    {
        var ties = graph.TiesWhere(t => t.TypeId is Commissions or Researches && t.HasBegunBy(graph.AsAt)).ToArray();
        var with = ties.Where(t => t.Tie.TypeId == Researches).SelectMany(t => ((int Of, int Other)[])[(t.Source, t.Target), (t.Target, t.Source)]).ToLookup(t => t.Of, t => t.Other);

        // Running a leisure centre is commissioned too: of ties without a strand, only those to somebody who does research are about it.
        var commissions = ties
            .Where(t => t.Tie.TypeId == Commissions && (t.Tie.Strand is { } strand ? strand == Strand.CommunityResearch : with.Contains(t.Target) || graph.Offers(t.Target, Category)))
            .Select(t => ResearchCommission.Of(t.Tie, graph.Vertices[t.Source], graph.Vertices[t.Target], graph.AsAt))
            .ToArray();
        cancellationToken.ThrowIfCancellationRequested();
        return new ResearchReport(
            [
                .. commissions
                    .OrderBy(c => c.IsOver).ThenByDescending(c => c.Tie.OccurredOn?.Latest ?? DateOnly.MinValue).ThenBy(c => c.Tie.Id, StringComparer.Ordinal),
            ],
            [
                .. commissions.GroupBy(c => c.Researcher.Id, StringComparer.Ordinal).Select(g => LoadOf([.. g], with[graph.Vertices.VertexOf(g.Key)].Distinct().Count()))
                    .OrderByDescending(r => r.Running).ThenByDescending(r => r.Commissions).ThenBy(r => r.Researcher.Id, StringComparer.Ordinal),
            ],
            [
                .. Cover(with, cancellationToken)
                    .Where(p => PlaceTree.IsAsked(p.Place, level))
                    .OrderBy(p => p.Share is null).ThenBy(p => p.Share).ThenByDescending(p => p.Assets).ThenBy(p => p.Place.Id, StringComparer.Ordinal),
            ]);
    }

    private static ResearchLoad LoadOf(IReadOnlyList<ResearchCommission> own, int with)
    {
        var running = own.Where(c => !c.IsOver).ToArray();
        return new ResearchLoad(
            own[0].Researcher,
            own.Count,
            running.Length,
            own.Select(c => c.Client.Id).Distinct(StringComparer.Ordinal).Count(),
            [
                .. running.Where(c => c.Tie.Amount is not null).GroupBy(c => c.Tie.Amount!.Value.Currency, StringComparer.Ordinal)
                    .Select(g => new Money(g.Sum(c => c.Tie.Amount!.Value.Amount), g.Key)).OrderBy(m => m.Currency, StringComparer.Ordinal),
            ],
            running.Count(c => c.Tie.Amount is null),
            own.Count(c => c.Decision is not null),
            with);
    }

    private IEnumerable<ResearchCover> Cover(ILookup<int, int> with, CancellationToken cancellation)
    {
        var tree = graph.Places;
        var (assets, involved) = (new int[tree.Count], new int[tree.Count]);
        for (var v = 0; v < graph.Vertices.Count; v++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var p in tree.HomesOf(graph.Vertices[v]))
            {
                assets[p]++;
                involved[p] += with.Contains(v) ? 1 : 0;
            }
        }

        return Enumerable.Range(0, tree.Count).Select(p => new ResearchCover(tree[p], assets[p], involved[p]));
    }
}
