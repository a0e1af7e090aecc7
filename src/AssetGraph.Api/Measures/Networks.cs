using AssetGraph.Api.Cities;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Networks;
using AssetGraph.Domain;

namespace AssetGraph.Api.Measures;

/// <summary>The networks that questions are about; each is laid out once for a revision.</summary>
internal static class Networks
{
    public static NetworkOptions OptionsOf(CityScope scope, NetworkSelection? selection) => new()
    {
        AsAt = selection?.AsAt,
        TieTypeIds = Keys(scope, EntityKind.TieType, selection?.TieTypes),
        Exclude = new Exclusions { Subtypes = Sorted(selection?.ExcludeSubtypes ?? []), AssetIds = Keys(scope, EntityKind.Asset, selection?.Exclude) },
        Directed = selection?.Directed ?? false,
    };

    public static CityNetwork Of(CityScope scope, NetworkOptions options, CancellationToken cancellationToken) =>
        scope.Answer(options, static (s, o, _) => CityNetwork.Of(s.Snapshot, o), cancellationToken);

    /// <summary>What of the records was looked at, in a few words.</summary>
    public static string Describe(CityNetwork network, NetworkOptions options) =>
        $"{(network.Graph.IsDirected ? "Directed" : "Undirected")}, {(options.AsAt is { } day ? $"ties living on {day:yyyy-MM-dd}" : "all recorded ties")}.";

    /// <summary>The part of an id that names the network.</summary>
    public static string IdOf(NetworkOptions options) =>
        FormattableString.Invariant($"{options.AsAt:yyyy-MM-dd}|{string.Join(',', options.TieTypeIds)}|{string.Join(',', options.Exclude.Subtypes)}|{string.Join(',', options.Exclude.AssetIds)}|{options.Directed}");

    private static ValueList<string> Keys(CityScope scope, EntityKind kind, IReadOnlyList<string>? idsOrKeys) =>
        Sorted((idsOrKeys ?? []).Select(id => scope.KeyOf(kind, id)).OfType<string>());

    private static ValueList<string> Sorted(IEnumerable<string> keys) => keys.Order(StringComparer.Ordinal).Distinct().ToValueList();
}
