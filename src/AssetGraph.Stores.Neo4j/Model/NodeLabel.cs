using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>Under which label a record stands. Ties are relationships and have none; the city's own record stands on its head.</summary>
internal static class NodeLabel
{
    internal const string Asset = "Asset";
    internal const string Anchor = "Anchor";

    /// <summary>The labels of records that are nodes, but for <c>City</c>, what is referred to first.</summary>
    internal static readonly IReadOnlyList<string> All = ["Place", "Category", "TieType", Asset, "Need", "Offer", "Introduction", "Fact"];

    internal static string Of(IEntity entity) => entity.EntityKind switch
    {
        EntityKind.NeedOrOffer => ((NeedOrOffer)entity).Direction == Direction.Need ? "Need" : "Offer",
        EntityKind.Place or EntityKind.Category or EntityKind.TieType or EntityKind.Asset or EntityKind.Introduction or EntityKind.Fact => entity.EntityKind.ToString(),
        _ => throw new ArgumentException($"A record of kind {entity.EntityKind} is no node.", nameof(entity)),
    };

    internal static EntityKind KindOf(string label) => label is "Need" or "Offer" ? EntityKind.NeedOrOffer : Enum.Parse<EntityKind>(label);
}
