using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>
/// Whether a partnership or steering group is mixed and on an equal footing (C34, C35). Safe to use from several threads.
/// </summary>
/// <param name="graph">The graph to look in.</param>
public sealed class PartnershipCheck(BridgingGraph graph)
{
    /// <summary>The centralisation from which one member is said to dominate: a proposal of ours, halfway between a ring and a star.</summary>
    public const double Dominating = 0.5;

    // Who is a member of something, leads it or is its partner.
    private const string Leads = "leads";
    private static readonly string[] Joining = ["member-of", Leads];
    private const string Partnering = "partners-with";

    /// <summary>Looks at the partnership that an asset stands for: a programme, a board, a network.</summary>
    /// <param name="assetId">The asset; it may be one that is left out of the graph, as programmes are, and is no member of itself.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Members are the sources of its living ties <c>member-of</c> and <c>leads</c>, and either end of <c>partners-with</c>; none where there are no such ties.</returns>
    /// <exception cref="BridgingException">AG3001 for an asset that the city does not have.</exception>
    /// <remarks>Cost: the ties of the asset and of its members.</remarks>
    public Partnership Of(string assetId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assetId);
        if (graph.Snapshot.Assets.Find(assetId) is not { } asset || (asset.IsIndividual && !asset.MayBeSuggested(graph.AsAt)))
        {
            throw new BridgingException("AG3001", "partnership", $"the city has no asset '{assetId}'", "the id of one of its assets");
        }

        var members = new SortedSet<string>(StringComparer.Ordinal);
        var leads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tie in graph.Snapshot.TiesOf(assetId).Where(t => t.LivesOn(graph.AsAt) && !graph.Exclusions.Covers(t)))
        {
            if (tie.TargetId == assetId && Joining.Contains(tie.TypeId))
            {
                members.Add(tie.SourceId);
                if (tie.TypeId == Leads)
                {
                    leads.Add(tie.SourceId);
                }
            }
            else if (tie.TypeId == Partnering)
            {
                members.Add(tie.SourceId == assetId ? tie.TargetId : tie.SourceId);
            }
        }

        members.Remove(assetId);
        return Of(members, leads, cancellationToken);
    }

    /// <summary>Looks at a partnership that stands nowhere yet: these would be its members.</summary>
    /// <param name="memberIds">The members; who is named twice counts once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="BridgingException">AG3001 or AG3002 for a member that the city does not have or that takes no part.</exception>
    public Partnership Of(IEnumerable<string> memberIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(memberIds);
        var members = new SortedSet<string>(memberIds, StringComparer.Ordinal);
        foreach (var id in members)
        {
            graph.RequireVertex(id, "members");
        }

        return Of(members, [], cancellationToken);
    }

    private Partnership Of(SortedSet<string> ids, HashSet<string> leads, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var vertices = ids.Select(graph.Vertices.VertexOf).Where(v => v >= 0).ToArray();
        var within = vertices.ToHashSet();
        var members = vertices.Select(v =>
        {
            var ties = 0;
            foreach (var u in graph.Hops.OutNeighbours(v))
            {
                ties += within.Contains(u) ? 1 : 0;
            }

            return new PartnershipMember(graph.Vertices[v], graph.ScaleOf(v), leads.Contains(graph.Vertices[v].Id), ties);
        }).ToArray();

        var sectors = members.CountBy(m => m.Asset.Sector).OrderBy(s => s.Key).Select(s => (s.Key, s.Value)).ToArray();
        var known = sectors.Where(s => s.Key != Sector.Unknown).Select(s => (double)s.Value).ToArray();
        var centralisation = CentralisationOf(members);
        var most = members.Where(m => m.TiesWithin > 0).MaxBy(m => m.TiesWithin)?.Asset;
        var leading = members.Where(m => m.Leads).ToArray();
        return new Partnership(
            [.. members],
            ids.Count - members.Length,
            [.. sectors],
            members.Count(m => m.Scale == Scale.Macro),
            members.Count(m => m.Scale == Scale.Micro),
            members.Count(m => m.Scale == Scale.Unknown),
            known.Length == 0 ? null : 1 - known.Sum(s => s * s) / (known.Sum() * known.Sum()),
            centralisation,
            most,
            members.Length == 0 ? [] : [.. Warnings()]);

        IEnumerable<PartnershipWarning> Warnings()
        {
            if (members.All(m => m.Scale != Scale.Macro))
            {
                yield return PartnershipWarning.NoMacro;
            }

            if (members.All(m => m.Scale != Scale.Micro))
            {
                yield return PartnershipWarning.NoMicro;
            }

            if (known.Length == 1 && members.Length > 1)
            {
                yield return PartnershipWarning.OneSector;
            }

            if (leading.Length > 0 && leading.All(m => m.Scale == Scale.Macro))
            {
                yield return PartnershipWarning.AllLeadsMacro;
            }

            if (centralisation >= Dominating)
            {
                yield return PartnershipWarning.OneDominates;
            }

            if (members.Length > 1 && members.Any(m => m.TiesWithin == 0))
            {
                yield return PartnershipWarning.SomeApart;
            }
        }
    }

    // Σ (most − own) over what a star of as many has: (n − 1)(n − 2).
    private static double? CentralisationOf(PartnershipMember[] members)
    {
        var most = members.Select(m => m.TiesWithin).DefaultIfEmpty().Max();
        return members.Length < 3 || most == 0
            ? null
            : (double)members.Sum(m => most - m.TiesWithin) / ((members.Length - 1) * (members.Length - 2));
    }
}
