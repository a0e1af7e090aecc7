using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>Which row of which file every record came from, and which rows were refused, so that one bad row is told once and not again by everything that refers to it.</summary>
internal sealed class RowIndex
{
    private static readonly int KindCount = Enum.GetValues<EntityKind>().Length;

    private readonly Dictionary<string, int>[] lines = new Dictionary<string, int>[KindCount];
    private readonly HashSet<string>[] refused = new HashSet<string>[KindCount];
    private readonly bool[] read = new bool[KindCount];
    private readonly bool[] incomplete = new bool[KindCount];

    internal RowIndex()
    {
        for (var kind = 0; kind < KindCount; kind++)
        {
            lines[kind] = new(StringComparer.Ordinal);
            refused[kind] = new(StringComparer.Ordinal);
        }
    }

    internal bool TryAdd(EntityKind kind, string id, int line) => lines[(int)kind].TryAdd(id, line);

    internal int? LineOf(EntityKind kind, string id) => lines[(int)kind].TryGetValue(id, out var line) ? line : null;

    internal bool Holds(EntityKind kind, string id) => lines[(int)kind].ContainsKey(id);

    /// <summary>The row with this id could not be read.</summary>
    internal void Refuse(EntityKind kind, string id) => refused[(int)kind].Add(id);

    /// <summary>The kind's file stands in the folder.</summary>
    internal void MarkRead(EntityKind kind) => read[(int)kind] = true;

    internal bool WasRead(EntityKind kind) => read[(int)kind];

    /// <summary>Rows of this kind are missing without their ids being known: the file could not be read to its end.</summary>
    internal void MarkIncomplete(EntityKind kind) => incomplete[(int)kind] = true;

    /// <summary>Whether a reference to this record may well be right and only the row it leads to is not.</summary>
    internal bool MayStandInARefusedRow(EntityKind kind, string id) => incomplete[(int)kind] || refused[(int)kind].Contains(id);
}
