using AssetGraph.Domain;

namespace AssetGraph.Stores.Sqlite;

/// <summary>The numbers under which kinds of record are stored. They never change, also when a kind is put between others in <see cref="EntityKind"/>.</summary>
internal static class StoredKind
{
    internal static int NumberOf(EntityKind kind) => kind switch
    {
        EntityKind.City => 1,
        EntityKind.Place => 2,
        EntityKind.Category => 3,
        EntityKind.TieType => 4,
        EntityKind.Asset => 5,
        EntityKind.NeedOrOffer => 6,
        EntityKind.Tie => 7,
        EntityKind.Introduction => 8,
        EntityKind.Fact => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of record."),
    };

    internal static EntityKind KindOf(int number) => number switch
    {
        1 => EntityKind.City,
        2 => EntityKind.Place,
        3 => EntityKind.Category,
        4 => EntityKind.TieType,
        5 => EntityKind.Asset,
        6 => EntityKind.NeedOrOffer,
        7 => EntityKind.Tie,
        8 => EntityKind.Introduction,
        9 => EntityKind.Fact,
        _ => throw new InvalidDataException($"No kind of record has the number {number}."),
    };
}
