namespace AssetGraph.GraphQL.Types;

/// <summary>What was removed, what was added, and what is in both, by name.</summary>
internal readonly struct Pairing<T>
{
    public Pairing(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> nameOf)
    {
        var now = after.ToDictionary(nameOf, StringComparer.Ordinal);
        foreach (var item in before)
        {
            if (now.Remove(nameOf(item), out var kept))
            {
                Kept.Add((item, kept));
            }
            else
            {
                Removed.Add(item);
            }
        }

        Added.AddRange(after.Where(item => now.ContainsKey(nameOf(item))));
    }

    public List<T> Removed { get; } = [];

    public List<T> Added { get; } = [];

    public List<(T Before, T After)> Kept { get; } = [];
}
