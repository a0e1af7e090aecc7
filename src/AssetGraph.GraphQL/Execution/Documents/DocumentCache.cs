using System.Collections.Concurrent;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Keeps valid documents by their text. Eviction gives each entry that was used since the last look a second chance (a clock).</summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _clock = new();
    private readonly Lock _gate = new();

    public int Count => _entries.Count;

    public PreparedDocument? Find(string text)
    {
        if (!_entries.TryGetValue(text, out var entry))
        {
            return null;
        }

        entry.WasUsed = true;
        return entry.Document;
    }

    public void Add(string text, PreparedDocument document)
    {
        if (capacity <= 0)
        {
            return;
        }

        lock (_gate)
        {
            var entry = new Entry(text, document);
            if (!_entries.TryAdd(text, entry))
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
                    _entries.TryRemove(oldest.Text, out _);
                }
            }
        }
    }

    private sealed class Entry(string text, PreparedDocument document)
    {
        public string Text { get; } = text;

        public PreparedDocument Document { get; } = document;

        public bool WasUsed { get; set; }
    }
}
