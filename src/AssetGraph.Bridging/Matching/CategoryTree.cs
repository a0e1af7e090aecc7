using AssetGraph.Domain;

namespace AssetGraph.Bridging.Matching;

/// <summary>The city's categories as trees. A root has depth 1. Immutable; an answer costs the depth of the tree.</summary>
internal sealed class CategoryTree
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly string[] ids;
    private readonly int[] parents;
    private readonly int[] depths;
    private readonly int[] roots;

    public CategoryTree(SortedRecords<Category> categories)
    {
        ids = [.. categories.Select(c => c.Id)];
        for (var i = 0; i < ids.Length; i++)
        {
            indices.Add(ids[i], i);
        }

        parents = [.. categories.Select(c => c.ParentId is null ? -1 : IndexOf(c.ParentId))];
        depths = new int[ids.Length];
        roots = new int[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            for (var c = i; c >= 0; c = parents[c])
            {
                depths[i]++;
                roots[i] = c;
            }
        }
    }

    public int Count => ids.Length;

    public int IndexOf(string categoryId) => indices.GetValueOrDefault(categoryId, -1);

    public string IdOf(int category) => ids[category];

    /// <summary>The category it is a part of, −1 for a root.</summary>
    public int ParentOf(int category) => parents[category];

    public int RootOf(int category) => roots[category];

    /// <summary>Whether a category is another one or a part of it.</summary>
    public bool LiesIn(int category, int within)
    {
        for (var c = category; c >= 0; c = parents[c])
        {
            if (c == within)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The deepest category that both lie in, −1 where they stand in different trees.</summary>
    public int SharedAncestor(int a, int b)
    {
        if (roots[a] != roots[b])
        {
            return -1;
        }

        while (a != b)
        {
            if (depths[a] >= depths[b])
            {
                a = parents[a];
            }
            else
            {
                b = parents[b];
            }
        }

        return a;
    }

    /// <summary>
    /// Wu and Palmer's 2 · depth(shared)/(depth(a) + depth(b)), a need and an offer being leaves one step below their categories: what they have in common
    /// is at most the category, since they share no tag.
    /// </summary>
    public double WuPalmer(int a, int b, int shared) => 2.0 * depths[shared] / (depths[a] + 1 + depths[b] + 1);
}
