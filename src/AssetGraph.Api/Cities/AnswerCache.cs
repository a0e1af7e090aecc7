using System.Diagnostics.CodeAnalysis;

namespace AssetGraph.Api.Cities;

/// <summary>
/// Answers by question: each computed once however many ask at the same time, the least recently used given up past <paramref name="capacity"/>. A failure
/// reaches everybody who waits for it and is not kept. A computation goes on while anybody still wants its answer and is cancelled when nobody does.
/// Questions must be equal by value.
/// </summary>
/// <param name="capacity">How many answers are kept at most, 1 or more; those being computed come on top.</param>
internal sealed class AnswerCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<object, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = []; // most recently used first

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

    /// <summary>How many wait for the answer to a question that is being computed; 0 where nobody asked it.</summary>
    public int WaitingFor(object question)
    {
        lock (gate)
        {
            return entries.TryGetValue(question, out var entry) ? entry.Value.Waiting : 0;
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
                entry.Answer.SetResult(compute(entry.Abandoned));
                Keep();
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

    private void Keep()
    {
        lock (gate)
        {
            for (var last = byUse.Last; last is not null && entries.Count > capacity;)
            {
                var previous = last.Previous;
                if (last.Value.Answer.Task.IsCompleted)
                {
                    byUse.Remove(last);
                    entries.Remove(last.Value.Question);
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
                byUse.Remove(kept);
                entries.Remove(entry.Question);
            }
        }
    }

    private sealed class Entry(object question)
    {
        private readonly CancellationTokenSource abandoned = new();

        public int Waiting { get; private set; } = 1;

        public object Question { get; } = question;

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
