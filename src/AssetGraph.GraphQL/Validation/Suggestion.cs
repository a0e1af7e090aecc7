namespace AssetGraph.GraphQL.Validation;

/// <summary>Suggests known names for an unknown one.</summary>
internal static class Suggestion
{
    private const int Most = 3;
    private const int LongestName = 60;

    /// <summary>A sentence such as <c> Did you mean "name"?</c> to go behind a message; empty where no known name is near.</summary>
    public static string For(string unknown, IEnumerable<string> known)
    {
        if (unknown.Length > LongestName)
        {
            return "";
        }

        // A name is near when at most two fifths of it differ. Of one or two letters, any name would be.
        var limit = unknown.Length <= 2 ? 0 : Math.Max(1, unknown.Length * 2 / 5);
        var near = new List<(int Distance, string Name)>();
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - unknown.Length) <= limit && Distance(unknown, name) is var distance && distance <= limit)
            {
                near.Add((distance, name));
            }
        }

        near.Sort((a, b) => a.Distance != b.Distance ? a.Distance - b.Distance : string.CompareOrdinal(a.Name, b.Name));
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Take(Most).Select(candidate => $"\"{candidate.Name}\""))}?";
    }

    // Levenshtein's distance, upper and lower case taken as the same.
    private static int Distance(string a, string b)
    {
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
            }

            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
