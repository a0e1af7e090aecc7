using AssetGraph.Domain;
using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Networks;

/// <summary>
/// A city's assets and ties as the simple graph that measures run on: filtered, parallel ties joined with their weights added, self-ties dropped, each asset
/// a vertex whether it has ties or not. Immutable. Cost: proportional to the assets and ties.
/// </summary>
public sealed class CityNetwork
{
    private CityNetwork(CitySnapshot snapshot, VertexMap vertices, Graph graph)
    {
        Vertices = vertices;
        Graph = graph;
        Scales = new Partition([.. Enumerable.Range(0, vertices.Count).Select(v => GroupOf(snapshot.ScaleOf(vertices[v]).Scale))], ["macro", "micro", "unknown"]);
    }

    /// <summary>Which asset is which vertex.</summary>
    public VertexMap Vertices { get; }

    /// <summary>The graph, weighted by the ties' weights.</summary>
    public Graph Graph { get; }

    /// <summary>The vertices by scale, in groups called macro, micro and unknown; a group can be empty.</summary>
    public Partition Scales { get; }

    /// <summary>The network of <paramref name="snapshot"/> by <paramref name="options"/> (null: every asset and every recorded tie, undirected).</summary>
    public static CityNetwork Of(CitySnapshot snapshot, NetworkOptions? options = null)
    {
        options ??= new NetworkOptions();
        var vertices = new VertexMap([.. snapshot.Assets.Where(a => !options.Exclude.Covers(a))]);
        var builder = new GraphBuilder(vertices.Count, options.Directed, weighted: true);
        foreach (var tie in snapshot.Ties)
        {
            var (source, target) = (vertices.VertexOf(tie.SourceId), vertices.VertexOf(tie.TargetId));
            if (source < 0 || target < 0 || options.Exclude.Covers(tie)
                || (options.TieTypeIds.Count > 0 && !options.TieTypeIds.Contains(tie.TypeId))
                || (options.AsAt is { } day && !tie.LivesOn(day)))
            {
                continue;
            }
            builder.Add(source, target, tie.Weight);
            if (options.Directed && !tie.Directed)
            {
                builder.Add(target, source, tie.Weight);
            }
        }
        return new CityNetwork(snapshot, vertices, builder.Build());
    }

    private static int GroupOf(Scale scale) => scale switch
    {
        Scale.Macro => 0,
        Scale.Micro => 1,
        _ => 2,
    };
}
