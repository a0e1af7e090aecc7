using AssetGraph.Domain;
using AssetGraph.GraphQL.Paging;

namespace AssetGraph.Api.Records;

/// <summary>
/// Opaque ids of records: the kind, the city and the record's public key. Wherever an argument takes an id it also takes the key alone, so that people can
/// write <c>asset(id: "swb-nhs-trust")</c>.
/// </summary>
internal static class RecordIds
{
    // EntityId allows no bar, so the parts can't run into each other.
    private const char Separator = '|';

    public static string Of(EntityKind kind, string cityKey, string publicKey) => new NodeId(kind.ToString(), $"{cityKey}{Separator}{publicKey}").ToString();

    public static string OfCity(string cityKey) => new NodeId(nameof(EntityKind.City), cityKey).ToString();

    public static string OfOpportunity(string cityKey, string macroKey, string microKey) =>
        new NodeId("Opportunity", string.Join(Separator, cityKey, macroKey, microKey)).ToString();

    /// <summary>The city's key behind an id or key.</summary>
    public static string CityKey(string idOrKey) =>
        NodeId.TryParse(idOrKey, out var id) && id.TypeName == nameof(EntityKind.City) ? id.Key : idOrKey;

    /// <summary>The record's public key behind an id or key; null where the id is another city's.</summary>
    public static string? PublicKey(EntityKind kind, string cityKey, string idOrKey)
    {
        if (!NodeId.TryParse(idOrKey, out var id) || id.TypeName != kind.ToString())
        {
            return idOrKey;
        }
        var parts = id.Key.Split(Separator);
        return parts.Length == 2 && parts[0] == cityKey ? parts[1] : null;
    }

    /// <summary>The parts of an id: what it names, in which city, under which public keys; null where it is no id of ours.</summary>
    public static (string Type, string CityKey, string[] Keys)? Parse(string id)
    {
        if (!NodeId.TryParse(id, out var node))
        {
            return null;
        }
        var parts = node.Key.Split(Separator);
        return (node.TypeName, parts[0], parts[1..]);
    }
}
