using System.Text.RegularExpressions;
using AssetGraph.House.Tests.Tree;

namespace AssetGraph.House.Tests.Rooms;

/// <summary>Reads the table of rooms: project · what lives there · knows of · brings in. Names stand in code spans.</summary>
internal static partial class RoomTable
{
    public const string Path = "docs/architecture.md";

    public static IReadOnlyList<Room> Read(TreeFile page)
    {
        var rooms = new List<Room>();
        foreach (var line in page.Lines)
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 6 && cells[1].StartsWith("`src/", StringComparison.Ordinal))
            {
                rooms.Add(new Room(Names(cells[1])[0]["src/".Length..], [.. Names(cells[3]).Select(n => "AssetGraph." + n)], Names(cells[4])));
            }
        }
        return rooms;
    }

    private static List<string> Names(string cell) => [.. CodeSpan().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
