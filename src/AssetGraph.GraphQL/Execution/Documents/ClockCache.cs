using System.Collections.Concurrent;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Keeps what was made lately, up to a number. Eviction gives each entry that was used since the last look a second chance (a clock), so that finding takes no lock.</summary>
internal sealed class ClockCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new(comparer);
    private readonly Queue<Entry> _clock = new();
    private readonly Lock _gate = new();

    public int Count => _entries.Count;

    public TValue? Find(TKey key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        entry.WasUsed = true;
        return entry.Value;
    }

    public void Add(TKey key, TValue value)
    {
        if (capacity <= 0)
        {
            return;
        }

        lock (_gate)
        {
            var entry = new Entry(key, value);
            if (!_entries.TryAdd(key, entry))
            {
                return;
            }

            _clock.Enqueue(entry);
            while (_clock.Count > capacity)
            {
                var oldest = _clock.Dequeue();
                if (oldest.WasUsed)
                {
                    oldest.WasUsed = false;
                    _clock.Enqueue(oldest);
                }
                else
                {
                    _entries.TryRemove(oldest.Key, out _);
                }
            }
        }
    }

    private sealed class Entry(TKey key, TValue value)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public bool WasUsed { get; set; }
    }
}
