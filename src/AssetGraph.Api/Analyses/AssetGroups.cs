using AssetGraph.Api.Cities;
using AssetGraph.Bridging.Networks;
using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Communities;

namespace AssetGraph.Api.Analyses;

/// <summary>Divides a network's assets into groups. Of people who may not be shown, only what their dot shows is used.</summary>
internal static class AssetGroups
{
    private const string None = "none";

    public static Partition Of(CityScope scope, CityNetwork network, AssetPartition by, CancellationToken cancellationToken)
    {
        var assets = Enumerable.Range(0, network.Vertices.Count).Select(v => network.Vertices[v]);
        return by switch
        {
            AssetPartition.Scale => network.Scales,
            AssetPartition.Kind => Partition.Of(assets.Select(a => EnumWords.Of(a.Kind))),
            AssetPartition.Sector => Partition.Of(assets.Select(a => EnumWords.Of(a.Sector))),
            AssetPartition.Place => Partition.Of(assets.Select(a => scope.Masking.Hides(a) ? None : a.PlaceIds.FirstOrDefault() ?? None)),
            AssetPartition.Strand => Partition.Of(assets.Select(a => scope.Masking.Hides(a) || a.Strands.Count == 0 ? None : EnumWords.Of(a.Strands[0]))),
            _ => Partition.Of(Leiden.Find(network.Graph, null, cancellationToken).Labels.Select(c => FormattableString.Invariant($"community {c}"))),
        };
    }
}
