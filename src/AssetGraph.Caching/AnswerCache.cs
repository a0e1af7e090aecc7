using System.Diagnostics.CodeAnalysis;

namespace AssetGraph.Caching;

/// <summary>
/// Answers by question: each computed once however many ask at the same time, the least recently used given up past <paramref name="maxBytes"/>. A failure
/// reaches everybody who waits for it and is not kept. A computation goes on while anybody still wants its answer and is cancelled when nobody does.
/// Questions must be equal by value.
/// </summary>
/// <param name="maxBytes">How many bytes the answers may have that are kept, 1 or more; the one asked for last is kept whatever its size.</param>
/// <param name="sizeOf">About how many bytes an answer holds.</param>
public sealed class AnswerCache(long maxBytes, Func<object, long> sizeOf)
{
    private readonly Lock gate = new();
    private readonly Dictionary<object, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = []; // most recently used first
    private long bytes;

    /// <summary>How many answers are kept or being computed.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>About how many bytes are kept.</summary>
    public long Bytes
    {
        get
        {
            lock (gate)
            {
                return bytes;
            }
        }
    }

    /// <summary>How many wait for the answer to a question that is being computed; 0 where nobody asked it.</summary>
    public int WaitingFor(object question)
    {
        lock (gate)
        {
            return entries.TryGetValue(question, out var entry) ? entry.Value.Waiting : 0;
        }
    }

    /// <summary>The kept answers of a type, the one asked for last first; none that is still being computed.</summary>
    public IReadOnlyList<TAnswer> KeptOf<TAnswer>()
    {
        lock (gate)
        {
            return [.. byUse.Where(e => e.Answer.Task is { IsCompletedSuccessfully: true, Result: TAnswer }).Select(e => (TAnswer)e.Answer.Task.Result)];
        }
    }

    /// <summary>
    /// The kept answer, or that of <paramref name="compute"/>, which runs on the thread of whoever asks first. Its token is cancelled when everybody who
    /// asked has given up.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="asker"/> was cancelled before the answer was there.</exception>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever it is goes to everybody who waits.")]
    public TAnswer Get<TAnswer>(object question, Func<CancellationToken, TAnswer> compute, CancellationToken asker)
        where TAnswer : class
    {
        asker.ThrowIfCancellationRequested();
        var (entry, first) = Join(question);
        using var leave = asker.UnsafeRegister(static state => ((Entry)state!).Leave(), entry);
        if (first)
        {
            try
            {
                var answer = compute(entry.Abandoned);
                var size = Math.Max(0, sizeOf(answer));
                entry.Answer.SetResult(answer);
                Keep(entry, size);
            }
            catch (Exception error)
            {
                Forget(entry);
                entry.Answer.SetException(error);
            }
        }
        else
        {
            Task.WaitAny([entry.Answer.Task], asker);
        }
        asker.ThrowIfCancellationRequested();
        return (TAnswer)entry.Answer.Task.GetAwaiter().GetResult();
    }

    private (Entry Entry, bool First) Join(object question)
    {
        lock (gate)
        {
            if (entries.TryGetValue(question, out var kept) && kept.Value.TryJoin())
            {
                byUse.Remove(kept);
                byUse.AddFirst(kept);
                return (kept.Value, false);
            }
            // Where everybody has given up on a computation it still winds down; whoever comes now starts afresh.
            if (kept is not null)
            {
                byUse.Remove(kept);
            }
            var entry = new Entry(question);
            entries[question] = byUse.AddFirst(entry);
            return (entry, true);
        }
    }

    private void Keep(Entry entry, long size)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(entry.Question, out var kept) || kept.Value != entry)
            {
                return; // everybody had given up on it, and somebody asked anew
            }
            entry.Bytes = size;
            bytes += size;
            for (var last = byUse.Last; last is not null && bytes > maxBytes;)
            {
                var previous = last.Previous;
                if (last.Value != entry && last.Value.Answer.Task.IsCompleted)
                {
                    Drop(last);
                }
                last = previous;
            }
        }
    }

    private void Forget(Entry entry)
    {
        lock (gate)
        {
            if (entries.TryGetValue(entry.Question, out var kept) && kept.Value == entry)
            {
                Drop(kept);
            }
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        entries.Remove(node.Value.Question);
        bytes -= node.Value.Bytes;
    }

    private sealed class Entry(object question)
    {
        private readonly CancellationTokenSource abandoned = new();

        public int Waiting { get; private set; } = 1;

        public object Question { get; } = question;

        public long Bytes { get; set; }

        public TaskCompletionSource<object> Answer { get; } = new();

        public CancellationToken Abandoned => abandoned.Token;

        /// <summary>One more who waits; false where everybody has left already and the computation was cancelled.</summary>
        public bool TryJoin()
        {
            lock (abandoned)
            {
                if (Answer.Task.IsCompleted)
                {
                    return true;
                }
                if (Waiting == 0)
                {
                    return false;
                }
                Waiting++;
                return true;
            }
        }

        public void Leave()
        {
            lock (abandoned)
            {
                if (Answer.Task.IsCompleted || --Waiting > 0)
                {
                    return;
                }
            }
            abandoned.Cancel();
        }
    }
}
