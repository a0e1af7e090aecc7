using System.Collections;

namespace AssetGraph.Domain;

/// <summary>A city's records of one kind, immutable, in the ordinal order of their ids. A look-up is O(log n), access by position O(1).</summary>
/// <typeparam name="T">The kind of record.</typeparam>
public sealed class SortedRecords<T> : IReadOnlyList<T>
    where T : class, IEntity
{
    // Runs shorter than this on average are sorted as if there were none.
    private const int ShortRun = 32;

    private readonly T[] items;

    private SortedRecords(T[] items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>The records as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>The record with <paramref name="id"/>, or null.</summary>
    public T? Find(string id)
    {
        var index = IndexOf(id);
        return index < 0 ? null : items[index];
    }

    /// <summary>The position of the record with <paramref name="id"/>, or a negative number where there is none.</summary>
    public int IndexOf(string id)
    {
        var (low, high) = (0, items.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(items[middle].Id, id);
            if (order == 0)
            {
                return middle;
            }
            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return ~low;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <summary>The records of <paramref name="records"/>, which come in any order.</summary>
    /// <exception cref="ArgumentException">Two have the same id.</exception>
    internal static SortedRecords<T> Of(List<T> records)
    {
        // Stores hand over a few long runs that are in order already. Merging those costs a fraction of a sort that does not know.
        var entries = new Entry[records.Count];
        var ends = new List<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new Entry(records[i].Id, records[i]);
            if (i > 0 && string.CompareOrdinal(entries[i - 1].Id, entries[i].Id) > 0)
            {
                ends.Add(i);
            }
        }
        ends.Add(entries.Length);
        if (ends.Count > entries.Length / ShortRun)
        {
            Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        }
        else
        {
            entries = Merged(entries, ends);
        }

        var items = new T[entries.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = entries[i].Item;
            if (i > 0 && entries[i].Id == entries[i - 1].Id)
            {
                throw new ArgumentException($"Two records of kind {items[i].EntityKind} have the id '{items[i].Id}'.", nameof(records));
            }
        }
        return new SortedRecords<T>(items);
    }

    // Neighbours are merged two and two until one run is left.
    private static Entry[] Merged(Entry[] entries, List<int> ends)
    {
        var (from, to) = (entries, ends.Count > 1 ? new Entry[entries.Length] : []);
        for (var runs = ends.ToArray(); runs.Length > 1;)
        {
            var (read, written, pairs) = (from, to, runs);
            var merged = new int[(runs.Length + 1) / 2];
            // Each pair from both its ends at once: the last is of everything, and would keep one processor busy only.
            Parallel.For(0, 2 * merged.Length, half =>
            {
                var p = half / 2;
                var (start, middle, end) = (p == 0 ? 0 : pairs[2 * p - 1], pairs[2 * p], pairs[Math.Min(2 * p + 1, pairs.Length - 1)]);
                var left = read.AsSpan(start, middle - start);
                var right = read.AsSpan(middle, end - middle);
                var cut = start + (end - start) / 2;
                if (half % 2 == 0)
                {
                    MergeFirst(left, right, written.AsSpan(start, cut - start));
                    merged[p] = end;
                }
                else
                {
                    MergeLast(left, right, written.AsSpan(cut, end - cut));
                }
            });
            (from, to, runs) = (to, from, merged);
        }
        return from;
    }

    private static void MergeFirst(ReadOnlySpan<Entry> left, ReadOnlySpan<Entry> right, Span<Entry> to)
    {
        var (l, r) = (0, 0);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = r == right.Length || (l < left.Length && string.CompareOrdinal(left[l].Id, right[r].Id) <= 0) ? left[l++] : right[r++];
        }
    }

    private static void MergeLast(ReadOnlySpan<Entry> left, ReadOnlySpan<Entry> right, Span<Entry> to)
    {
        var (l, r) = (left.Length - 1, right.Length - 1);
        for (var i = to.Length - 1; i >= 0; i--)
        {
            to[i] = l < 0 || (r >= 0 && string.CompareOrdinal(left[l].Id, right[r].Id) <= 0) ? right[r--] : left[l--];
        }
    }

    /// <summary>These records with some replaced, added or (After null) left out; the same object where nothing changes.</summary>
    internal SortedRecords<T> With(IEnumerable<ChangeEntry> entries)
    {
        var changes = entries.OrderBy(e => e.Id, StringComparer.Ordinal).ToArray();
        if (changes.Length == 0)
        {
            return this;
        }
        var merged = new List<T>(items.Length + changes.Length);
        var next = 0;
        foreach (var item in items)
        {
            while (next < changes.Length && string.CompareOrdinal(changes[next].Id, item.Id) < 0)
            {
                Add(changes[next++].After);
            }
            if (next < changes.Length && changes[next].Id == item.Id)
            {
                Add(changes[next++].After);
            }
            else
            {
                merged.Add(item);
            }
        }
        while (next < changes.Length)
        {
            Add(changes[next++].After);
        }
        return new SortedRecords<T>([.. merged]);

        void Add(IEntity? record)
        {
            if (record is T written)
            {
                merged.Add(written);
            }
        }
    }

    // The id beside its record: comparing does not touch the record.
    private readonly record struct Entry(string Id, T Item);
}
