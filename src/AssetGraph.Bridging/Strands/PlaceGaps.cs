using AssetGraph.Bridging.Places;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Places without anywhere to meet or anybody to bring people together (C43). Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class PlaceGaps(BridgingGraph graph)
{
    /// <summary>Finds the gaps.</summary>
    /// <param name="level">Only places of this level; neighbourhoods and wards when null, since in a whole city there is always somebody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Every place of the level that lacks one of the two: those with most assets first, equal ones by id. A place without any asset is among them, at the end.</returns>
    /// <remarks>Cost: the assets times the depth of the tree of places; for each place that lacks something, a look at the others.</remarks>
    public IReadOnlyList<PlaceGap> Find(PlaceLevel? level = null, CancellationToken cancellationToken = default)
    {
        var counts = Counts(cancellationToken);
        return
        [
            .. counts
                .Where(p => PlaceTree.IsAsked(p.Place, level))
                .Where(p => p.LacksSpace || p.LacksBroker)
                .OrderByDescending(p => p.Assets).ThenBy(p => p.Place.Id, StringComparer.Ordinal)
                .Select(p => p with
                {
                    NearestWithSpace = p.LacksSpace ? Nearest(p.Place, counts.Where(c => !c.LacksSpace)) : null,
                    NearestWithBroker = p.LacksBroker ? Nearest(p.Place, counts.Where(c => !c.LacksBroker)) : null,
                }),
        ];
    }

    /// <summary>Every place of every level with what it has, without the nearest ones.</summary>
    internal PlaceGap[] Counts(CancellationToken cancellation)
    {
        var tree = graph.Places;
        var (assets, spaces, brokers) = (new int[tree.Count], new int[tree.Count], new int[tree.Count]);
        for (var v = 0; v < graph.Vertices.Count; v++)
        {
            cancellation.ThrowIfCancellationRequested();
            var asset = graph.Vertices[v];
            var (isSpace, isBroker) = (asset.Kind == AssetKind.Space || graph.Offers(v, SpaceMatcher.Category), IsBroker(v));
            foreach (var p in tree.HomesOf(asset))
            {
                assets[p]++;
                spaces[p] += isSpace ? 1 : 0;
                brokers[p] += isBroker ? 1 : 0;
            }
        }

        return [.. Enumerable.Range(0, tree.Count).Select(p => new PlaceGap(tree[p], assets[p], spaces[p], brokers[p], null, null))];
    }

    /// <summary>Whether trust joins a vertex that is no space to a macro and to a micro asset.</summary>
    internal bool IsBroker(int vertex) => graph.Vertices[vertex].Kind != AssetKind.Space && graph.SidesTied(vertex) is { Macro: true, Micro: true };

    private static Place? Nearest(Place place, IEnumerable<PlaceGap> having) => place.Location is not { } here
        ? null
        : having
            .Select(p => p.Place)
            .Where(p => p.Level == place.Level && p.Location is not null)
            .OrderBy(p => here.KilometresTo(p.Location!.Value)).ThenBy(p => p.Id, StringComparer.Ordinal)
            .FirstOrDefault();
}
