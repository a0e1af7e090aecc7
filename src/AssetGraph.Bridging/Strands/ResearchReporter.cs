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
        var (commissions, with) = (new List<ResearchCommission>(), new Dictionary<int, HashSet<int>>());
        var asked = new List<(Tie Tie, int Client, int Researcher)>();
        foreach (var tie in graph.Snapshot.Ties)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tie.TypeId is not (Commissions or Researches) || tie.OccurredOn is { } start && start.Earliest > graph.AsAt || graph.Exclusions.Covers(tie))
            {
                continue;
            }

            var (source, target) = (graph.Vertices.VertexOf(tie.SourceId), graph.Vertices.VertexOf(tie.TargetId));
            if (source < 0 || target < 0)
            {
                continue;
            }

            if (tie.TypeId == Commissions)
            {
                asked.Add((tie, source, target));
                continue;
            }

            Partners(source).Add(target);
            Partners(target).Add(source);
        }

        // Running a leisure centre is commissioned too: of ties without a strand, only those to somebody who does research are about it.
        foreach (var (tie, client, researcher) in asked)
        {
            if (tie.Strand is { } strand ? strand == Strand.CommunityResearch : with.ContainsKey(researcher) || graph.Offers(researcher, Category))
            {
                commissions.Add(new ResearchCommission(tie, graph.Vertices[client], graph.Vertices[researcher], !tie.LivesOn(graph.AsAt)));
            }
        }

        return new ResearchReport(
            [
                .. commissions
                    .OrderBy(c => c.IsOver).ThenByDescending(c => c.Tie.OccurredOn?.Latest ?? DateOnly.MinValue).ThenBy(c => c.Tie.Id, StringComparer.Ordinal),
            ],
            [
                .. commissions.GroupBy(c => c.Researcher.Id, StringComparer.Ordinal).Select(g => LoadOf([.. g], with.GetValueOrDefault(graph.Vertices.VertexOf(g.Key))?.Count ?? 0))
                    .OrderByDescending(r => r.Running).ThenByDescending(r => r.Commissions).ThenBy(r => r.Researcher.Id, StringComparer.Ordinal),
            ],
            [
                .. Cover(with, cancellationToken)
                    .Where(p => level is { } wanted ? p.Place.Level == wanted : p.Place.Level <= PlaceLevel.Ward)
                    .OrderBy(p => p.Share is null).ThenBy(p => p.Share).ThenByDescending(p => p.Assets).ThenBy(p => p.Place.Id, StringComparer.Ordinal),
            ]);

        HashSet<int> Partners(int vertex)
        {
            if (!with.TryGetValue(vertex, out var partners))
            {
                with.Add(vertex, partners = []);
            }

            return partners;
        }
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
            with);
    }

    private IEnumerable<ResearchCover> Cover(Dictionary<int, HashSet<int>> with, CancellationToken cancellation)
    {
        var tree = graph.Places;
        var (assets, involved) = (new int[tree.Count], new int[tree.Count]);
        graph.ForEachHome(
            (v, p) =>
            {
                assets[p]++;
                involved[p] += with.ContainsKey(v) ? 1 : 0;
            },
            cancellation);
        return Enumerable.Range(0, tree.Count).Select(p => new ResearchCover(tree[p], assets[p], involved[p]));
    }
}
