using System.Globalization;

namespace AssetGraph.Graphs.Tests;

/// <summary>
/// Zachary's karate club: W. W. Zachary, An information flow model for conflict and fission in small groups, Journal of Anthropological
/// Research 33 (1977), 452–473; 34 members, 78 ties; member k is vertex k − 1. Sides are the clubs members joined after the split.
/// </summary>
internal static class KarateClub
{
    private const string Rows =
        """
        1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
        2: 3 4 8 14 18 20 22 31
        3: 4 8 9 10 14 28 29 33
        4: 8 13 14
        5: 7 11
        6: 7 11 17
        7: 17
        9: 31 33 34
        10: 34
        14: 34
        15: 33 34
        16: 33 34
        19: 33 34
        20: 34
        21: 33 34
        23: 33 34
        24: 26 28 30 33 34
        25: 26 28 32
        26: 32
        27: 30 34
        28: 34
        29: 32 34
        30: 33 34
        31: 33 34
        32: 33 34
        33: 34
        """;

    private static readonly int[] HisClub = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18, 20, 22];

    public static Graph Graph { get; } = Build();

    public static Partition Clubs { get; } = Partition.Of(Enumerable.Range(1, 34).Select(k => HisClub.Contains(k) ? "Mr. Hi" : "Officer"));

    private static Graph Build()
    {
        var builder = new GraphBuilder(34);
        foreach (string row in Rows.Split('\n'))
        {
            string[] parts = row.Split(':');
            foreach (string to in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                builder.Add(int.Parse(parts[0], CultureInfo.InvariantCulture) - 1, int.Parse(to, CultureInfo.InvariantCulture) - 1);
            }
        }

        return builder.Build();
    }
}
