using AssetGraph.Domain;

namespace AssetGraph.Bridging.Matching;

/// <summary>
/// The open needs and offers of the assets in a bridging graph, found by category tree and tag, so that candidates never come from all pairs.
/// Immutable; safe to use from several threads.
/// </summary>
/// <remarks>
/// Similarity: 1 for the same category and a shared tag; else Wu–Palmer along the category tree, needs and offers being leaves one step below their
/// categories (the same root category: 2·1/(2 + 2) = 0.5); else, for categories of different trees, the overlap of the tags weighted by rarity. Less than
/// <see cref="LeastSimilarity"/> is no match. Weight: ω = ln(1 + N/df)/ln(1 + N), N the needs and offers in the index and df those that carry what is shared
/// (of several shared tags the rarest; for the tree the shared category or one below it). So records in quite other words still move ω a little, through N.
/// </remarks>
public sealed class NeedOfferIndex
{
    /// <summary>The least similarity that counts as a match.</summary>
    public const double LeastSimilarity = 0.3;

    private readonly IndexEntry[] entries;
    private readonly int[] firstOfVertex;
    private readonly string[] tagWords;
    private readonly double[] tagWeights;
    private readonly double[] categoryWeights;
    private readonly ILookup<(int Category, bool IsNeed), IndexEntry> byCategory;
    private readonly ILookup<int, int> categoriesOfRoot;
    private readonly ILookup<(int Tag, bool IsNeed), IndexEntry> byTag;

    internal NeedOfferIndex(CitySnapshot snapshot, VertexMap vertices, DateOnly asAt)
    {
        Categories = new CategoryTree(snapshot.Categories);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<IndexEntry>();
        firstOfVertex = new int[vertices.Count + 1];
        foreach (var record in snapshot.NeedsAndOffers.Where(r => r.IsOpenOn(asAt)))
        {
            var vertex = vertices.VertexOf(record.AssetId);
            var category = Categories.IndexOf(record.CategoryId);
            if (vertex >= 0 && category >= 0)
            {
                found.Add(new IndexEntry(record, vertex, category, [.. record.Tags.Select(Number).Distinct().Order()]));
                firstOfVertex[vertex + 1]++;
            }
        }

        // Stable: within a vertex in the order of ids.
        entries = [.. found.OrderBy(e => e.Vertex)];
        for (var v = 0; v < vertices.Count; v++)
        {
            firstOfVertex[v + 1] += firstOfVertex[v];
        }

        tagWords = new string[words.Count];
        foreach (var (word, tag) in words)
        {
            tagWords[tag] = word;
        }

        byCategory = entries.ToLookup(e => (e.Category, e.IsNeed));
        categoriesOfRoot = entries.Select(e => e.Category).Distinct().ToLookup(Categories.RootOf);
        byTag = entries.SelectMany(e => e.Tags.Select(t => (Tag: t, Entry: e))).ToLookup(x => (x.Tag, x.Entry.IsNeed), x => x.Entry);
        tagWeights = [.. Weights(words.Count, entries.SelectMany(e => e.Tags))];
        categoryWeights = [.. Weights(Categories.Count, entries.SelectMany(e => Upwards(e.Category)))];

        int Number(string tag)
        {
            var word = tag.Trim().ToLowerInvariant();
            if (!words.TryGetValue(word, out var number))
            {
                words.Add(word, number = words.Count);
            }

            return number;
        }

        IEnumerable<int> Upwards(int category)
        {
            for (var c = category; c >= 0; c = Categories.ParentOf(c))
            {
                yield return c;
            }
        }
    }

    /// <summary>N: how many open needs and offers the index holds.</summary>
    public int Count => entries.Length;

    internal CategoryTree Categories { get; }

    /// <summary>Every match of every need, the needs in the order of their assets' ids and their own, the offers likewise. Cost: proportional to pairs in one category tree or with a common tag.</summary>
    public IEnumerable<NeedOfferMatch> AllMatches()
    {
        foreach (var need in entries.Where(e => e.IsNeed))
        {
            foreach (var (offer, likeness) in CounterpartsOf(need).OrderBy(x => x.Other.Vertex).ThenBy(x => x.Other.Record.Id, StringComparer.Ordinal))
            {
                yield return Describe(need, offer, likeness);
            }
        }
    }

    /// <summary>The needs and offers of the entry's opposite direction that meet it, in no promised order, none twice and none of the same asset.</summary>
    internal IEnumerable<(IndexEntry Other, Likeness Likeness)> CounterpartsOf(IndexEntry entry)
    {
        var root = Categories.RootOf(entry.Category);
        foreach (var category in categoriesOfRoot[root])
        {
            // Entries of different categories are all alike to each other, whatever their tags.
            var same = category == entry.Category;
            var alike = same ? null : CompareCategories(entry.Category, category);
            if (!same && alike is null)
            {
                continue;
            }

            foreach (var other in byCategory[(category, !entry.IsNeed)])
            {
                if ((same ? Compare(entry, other) : other.Vertex == entry.Vertex ? null : alike) is { } likeness)
                {
                    yield return (other, likeness);
                }
            }
        }

        for (var i = 0; i < entry.Tags.Length; i++)
        {
            foreach (var other in byTag[(entry.Tags[i], !entry.IsNeed)])
            {
                // Met already by its category, or by a tag before this one.
                if (Categories.RootOf(other.Category) != root && !SharesOneOf(entry.Tags.AsSpan(0, i), other.Tags) && Compare(entry, other) is { } likeness)
                {
                    yield return (other, likeness);
                }
            }
        }
    }

    /// <summary>The open needs and offers of a vertex, in the order of their ids.</summary>
    internal ReadOnlySpan<IndexEntry> EntriesOf(int vertex) => entries.AsSpan(firstOfVertex[vertex], firstOfVertex[vertex + 1] - firstOfVertex[vertex]);

    /// <summary>The matches between two assets in both directions: the strongest contribution first, equal ones by the ids of need and offer.</summary>
    internal NeedOfferMatch[] MatchesBetween(int a, int b)
    {
        var found = new List<NeedOfferMatch>();
        foreach (var mine in EntriesOf(a))
        {
            foreach (var other in EntriesOf(b))
            {
                if (mine.IsNeed != other.IsNeed && Compare(mine, other) is { } likeness)
                {
                    found.Add(mine.IsNeed ? Describe(mine, other, likeness) : Describe(other, mine, likeness));
                }
            }
        }

        return [.. found.OrderByDescending(m => m.Contribution).ThenBy(m => m.Need.Id, StringComparer.Ordinal).ThenBy(m => m.Offer.Id, StringComparer.Ordinal)];
    }

    /// <summary>The similarity of any two entries by the same rule, whatever their directions; 0 where it is below the least that counts.</summary>
    internal double SimilarityOf(IndexEntry a, IndexEntry b) => a.Vertex == b.Vertex ? 0 : Compare(a, b)?.Similarity ?? 0;

    private Likeness? Compare(IndexEntry a, IndexEntry b)
    {
        if (a.Vertex == b.Vertex)
        {
            return null;
        }

        if (a.Category == b.Category && HeaviestShared(a.Tags, b.Tags) is > 0 and var tagWeight)
        {
            return new Likeness(MatchKind.SharedTag, 1, tagWeight, a.Category);
        }

        if (Categories.RootOf(a.Category) == Categories.RootOf(b.Category))
        {
            return CompareCategories(a.Category, b.Category);
        }

        var overlap = Overlap(a.Tags, b.Tags);
        return overlap < LeastSimilarity ? null : new Likeness(MatchKind.TagOverlap, overlap, HeaviestShared(a.Tags, b.Tags), -1);
    }

    // What entries of two categories of one tree have in common if they share no tag.
    private Likeness? CompareCategories(int a, int b)
    {
        var shared = Categories.SharedAncestor(a, b);
        var similarity = Categories.WuPalmer(a, b, shared);
        return similarity < LeastSimilarity ? null : new Likeness(MatchKind.CategoryTree, similarity, categoryWeights[shared], shared);
    }

    internal NeedOfferMatch Describe(IndexEntry need, IndexEntry offer, Likeness likeness) => new(
        need.Record,
        offer.Record,
        likeness.Kind,
        likeness.Similarity,
        likeness.Weight,
        likeness.SharedCategory < 0 ? null : Categories.IdOf(likeness.SharedCategory),
        likeness.Kind == MatchKind.CategoryTree
            ? []
            : need.Tags.Intersect(offer.Tags).OrderByDescending(t => tagWeights[t]).ThenBy(t => tagWords[t], StringComparer.Ordinal).Select(t => tagWords[t]).ToValueList());

    // Σ ω over the shared tags / Σ ω over all tags of either.
    private double Overlap(int[] a, int[] b)
    {
        double both = 0;
        double any = 0;
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (j == b.Length || (i < a.Length && a[i] < b[j]))
            {
                any += tagWeights[a[i++]];
            }
            else if (i == a.Length || b[j] < a[i])
            {
                any += tagWeights[b[j++]];
            }
            else
            {
                both += tagWeights[a[i]];
                any += tagWeights[a[i]];
                i++;
                j++;
            }
        }

        return both == 0 ? 0 : both / any;
    }

    private double HeaviestShared(int[] a, int[] b)
    {
        double heaviest = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                heaviest = Math.Max(heaviest, tagWeights[a[i]]);
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return heaviest;
    }

    private static bool SharesOneOf(ReadOnlySpan<int> few, int[] tags)
    {
        foreach (var tag in few)
        {
            if (Array.BinarySearch(tags, tag) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private double[] Weights(int count, IEnumerable<int> occurrences)
    {
        var frequency = new int[count];
        foreach (var item in occurrences)
        {
            frequency[item]++;
        }

        return [.. frequency.Select(df => df == 0 ? 0 : Math.Log(1 + (double)entries.Length / df) / Math.Log(1 + entries.Length))];
    }
}
