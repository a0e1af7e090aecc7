using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Places without anywhere to meet or anybody to bring people together (C43). Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class PlaceGaps(BridgingGraph graph)
{
    // Offers filed under this category or below it are of spaces.
    private const string SpaceCategory = "space";

    /// <summary>Finds the gaps.</summary>
    /// <param name="level">Only places of this level; neighbourhoods and wards when null, since in a whole city there is always somebody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Every place of the level that lacks one of the two: those with most assets first, equal ones by id. A place without any asset is among them, at the end.</returns>
    /// <remarks>Cost: the assets times the depth of the tree of places; for each place that lacks something, a look at the others.</remarks>
    public IReadOnlyList<PlaceGap> Find(PlaceLevel? level = null, CancellationToken cancellationToken = default)
    {
        var tree = graph.Places;
        var (assets, spaces, brokers) = (new int[tree.Count], new int[tree.Count], new int[tree.Count]);
        var met = new int[tree.Count];
        for (var v = 0; v < graph.Vertices.Count; v++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (isSpace, isBroker) = (OffersSpace(v), IsBroker(v));
            foreach (var id in graph.Vertices[v].PlaceIds)
            {
                // An asset of two places of one ward counts once in the ward.
                for (var p = tree.IndexOf(id); p >= 0 && met[p] != v + 1; p = tree.ParentOf(p))
                {
                    met[p] = v + 1;
                    assets[p]++;
                    spaces[p] += isSpace ? 1 : 0;
                    brokers[p] += isBroker ? 1 : 0;
                }
            }
        }

        return
        [
            .. Enumerable.Range(0, tree.Count)
                .Where(p => level is { } wanted ? tree[p].Level == wanted : tree[p].Level <= PlaceLevel.Ward)
                .Where(p => spaces[p] == 0 || brokers[p] == 0)
                .OrderByDescending(p => assets[p]).ThenBy(p => tree[p].Id, StringComparer.Ordinal)
                .Select(p => new PlaceGap(
                    tree[p], assets[p], spaces[p], brokers[p], spaces[p] == 0 ? Nearest(p, spaces) : null, brokers[p] == 0 ? Nearest(p, brokers) : null)),
        ];
    }

    private bool OffersSpace(int vertex)
    {
        if (graph.Vertices[vertex].Kind == AssetKind.Space)
        {
            return true;
        }

        var categories = graph.Needs.Categories;
        var space = categories.IndexOf(SpaceCategory);
        foreach (var entry in graph.Needs.EntriesOf(vertex))
        {
            if (!entry.IsNeed && space >= 0 && categories.LiesIn(entry.Category, space))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBroker(int vertex)
    {
        if (graph.Vertices[vertex].Kind == AssetKind.Space)
        {
            return false;
        }

        var (macro, micro) = (false, false);
        foreach (var u in graph.Hops.OutNeighbours(vertex))
        {
            macro |= graph.ScaleOf(u) == Scale.Macro;
            micro |= graph.ScaleOf(u) == Scale.Micro;
        }

        return macro && micro;
    }

    private Place? Nearest(int place, int[] has)
    {
        if (graph.Places[place].Location is not { } here)
        {
            return null;
        }

        return Enumerable.Range(0, has.Length)
            .Where(p => has[p] > 0 && graph.Places[p].Level == graph.Places[place].Level)
            .Select(p => graph.Places[p])
            .Where(p => p.Location is not null)
            .OrderBy(p => here.KilometresTo(p.Location!.Value)).ThenBy(p => p.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
