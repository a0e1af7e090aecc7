namespace AssetGraph.Graphs;

/// <summary>A division of the vertices into named groups.</summary>
public sealed class Partition
{
    /// <summary>Makes a partition of group numbers.</summary>
    /// <param name="groups">The group of each vertex, 0 … <paramref name="names"/>.Count − 1.</param>
    /// <param name="names">The groups' names, each once; a group may be empty.</param>
    /// <exception cref="GraphException">AG2007 for a group number out of range or a name used twice.</exception>
    public Partition(IReadOnlyList<int> groups, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(names);
        var sizes = new int[names.Count];
        for (int v = 0; v < groups.Count; v++)
        {
            if ((uint)groups[v] >= (uint)names.Count)
            {
                throw new GraphException("AG2007", $"vertex {v}", $"there is no group {groups[v]}", $"0 to {names.Count - 1}");
            }

            sizes[groups[v]]++;
        }

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new GraphException("AG2007", "group names", "a name is used twice", "each name once");
        }

        Groups = groups;
        Names = names;
        Sizes = sizes;
    }

    /// <summary>The group of each vertex.</summary>
    public IReadOnlyList<int> Groups { get; }

    /// <summary>The groups' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of vertices in each group.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>Makes a partition of one label per vertex; groups are numbered in the order in which their labels first occur.</summary>
    /// <param name="labels">The label of each vertex.</param>
    public static Partition Of(IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<int>();
        foreach (string label in labels)
        {
            numbers.TryAdd(label, numbers.Count);
            groups.Add(numbers[label]);
        }

        return new Partition(groups, [.. numbers.Keys]);
    }

    /// <summary>The vertices of a group, ascending.</summary>
    /// <param name="group">A group.</param>
    public int[] Members(int group) => [.. Enumerable.Range(0, Groups.Count).Where(v => Groups[v] == group)];

    internal void RequireFits(Graph graph)
    {
        if (Groups.Count != graph.VertexCount)
        {
            throw new GraphException("AG2007", "partition", $"it has {Groups.Count} vertices", $"the graph's {graph.VertexCount}");
        }
    }
}
