using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;
using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>A pair that somebody is to introduce: what they would talk about, where the micro side is at home, and who has to do with it.</summary>
internal sealed class BrokeredPair
{
    private readonly BridgingGraph graph;
    private readonly byte strands;
    private readonly IndexEntry[] matter;
    private readonly int[] home;
    private double? strength;

    public BrokeredPair(BridgingGraph graph, int macro, int micro)
    {
        this.graph = graph;
        Macro = macro;
        Micro = micro;
        var matches = graph.Needs.MatchesBetween(macro, micro);
        var met = matches.SelectMany(m => new[] { m.Need.Id, m.Offer.Id }).ToHashSet(StringComparer.Ordinal);
        matter = [.. graph.Needs.EntriesOf(macro).ToArray().Concat(graph.Needs.EntriesOf(micro).ToArray()).Where(e => met.Contains(e.Record.Id))];
        strands = graph.Strands.Of(macro, micro, matter.Aggregate((byte)0, (said, e) => (byte)(said | graph.Strands.OfCategory(e.Category))));
        home = [.. graph.Vertices[micro].PlaceIds.Select(graph.Places.IndexOf).Where(p => p >= 0)];
    }

    public int Macro { get; }

    public int Micro { get; }

    public Asset MacroAsset => graph.Vertices[Macro];

    public Asset MicroAsset => graph.Vertices[Micro];

    /// <summary>P*: the geometric mean of the best routes of both directions within 4 hops, 0 where one is not there.</summary>
    /// <param name="excluded">Vertices that no route may visit; null for the routes of today.</param>
    public double Strength(VertexSet? excluded)
    {
        if (excluded is null && strength is { } known)
        {
            return known;
        }

        var found = Math.Sqrt(
            graph.Searches.Strength(Macro, Micro, excluded) * graph.Searches.Strength(Micro, Macro, excluded));
        return excluded is null ? (strength = found).Value : found;
    }

    public Affinity AffinityOf(int v)
    {
        IndexEntry? nearest = null;
        double best = 0;
        foreach (var own in graph.Needs.EntriesOf(v))
        {
            foreach (var entry in matter)
            {
                var similarity = graph.Needs.SimilarityOf(own, entry);
                if (similarity > best)
                {
                    (best, nearest) = (similarity, own);
                }
            }
        }

        return new Affinity(best, nearest?.Record, StrandRule.List((byte)(graph.Strands.OfSide(v) & strands)), PastOf(v));
    }

    public Locality LocalityOf(int v) =>
        home.Length == 0 ? Locality.Unknown
        : graph.Places.LiesInAny(graph.Vertices[v], home) ? Locality.Based
        : NeighbourAtHome(v) is not null ? Locality.Tied
        : Locality.ParachutedIn;

    /// <summary>The first neighbour of the broker, by id, that lies where the micro side is at home, the micro side itself not counting.</summary>
    public Asset? NeighbourAtHome(int v)
    {
        foreach (var u in graph.Hops.OutNeighbours(v))
        {
            if (u != Micro && graph.Places.LiesInAny(graph.Vertices[u], home))
            {
                return graph.Vertices[u];
            }
        }

        return null;
    }

    // Only where both who were joined take part: a record about a person who did not agree is not for showing.
    private ValueList<EntityReference> PastOf(int v) => graph.Introductions.MadeBy(graph.Vertices[v].Id)
        .Where(j => (j.Involves(MacroAsset.Id) || j.Involves(MicroAsset.Id)) && graph.Vertices.VertexOf(j.FirstId) >= 0 && graph.Vertices.VertexOf(j.SecondId) >= 0)
        .Select(j => j.Record)
        .ToValueList();
}
