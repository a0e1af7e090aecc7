namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>
/// Lets so many executions run at once; more wait in the order in which they came, so many of them and so long. And it watches those that run: one that goes
/// on past its time-out, because a resolver computes without looking at its token, is answered for, and keeps its place until it ends.
/// </summary>
internal sealed class ExecutionGate
{
    // The engine ends a request itself at the time-out wherever it can; the gate is for those where it can't.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource<ExecutionTicket>> _waiting = new();
    private readonly int _maxRunning;
    private readonly int _maxWaiting;
    private readonly TimeSpan _queueTimeout;
    private readonly TimeSpan _overdueAfter;
    private readonly TimeProvider _time;
    private readonly ITimer? _watch;
    private ExecutionTicket? _oldest;
    private ExecutionTicket? _newest;
    private int _running;
    private bool _isArmed;

    /// <param name="options">How many run and wait.</param>
    /// <param name="executionTimeout">When an execution should have ended.</param>
    /// <param name="time">The clock.</param>
    public ExecutionGate(GraphQLServerOptions options, TimeSpan executionTimeout, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConcurrentExecutions, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxQueuedExecutions);
        _maxRunning = options.MaxConcurrentExecutions;
        _maxWaiting = options.MaxQueuedExecutions;
        _queueTimeout = options.QueueTimeout;
        _time = time;
        if (executionTimeout != Timeout.InfiniteTimeSpan)
        {
            _overdueAfter = executionTimeout + Grace;
            _watch = time.CreateTimer(static gate => ((ExecutionGate)gate!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Enters, at once or when there is room.</summary>
    /// <returns>The ticket to dispose of when the execution has ended; null where too many wait or the wait took too long.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    public ValueTask<ExecutionTicket?> EnterAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource<ExecutionTicket>> place;
        lock (_lock)
        {
            if (_running < _maxRunning)
            {
                _running++;
                return new(GiveOut());
            }

            if (_waiting.Count >= _maxWaiting)
            {
                return new((ExecutionTicket?)null);
            }

            place = _waiting.AddLast(new TaskCompletionSource<ExecutionTicket>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return WaitAsync(place, cancellationToken);
    }

    /// <summary>Takes a ticket back and lets the next one in.</summary>
    internal void Leave(ExecutionTicket ticket)
    {
        TaskCompletionSource<ExecutionTicket>? next = null;
        ExecutionTicket? nextTicket = null;
        lock (_lock)
        {
            Unwatch(ticket);
            if (_waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                next = first.Value;
                nextTicket = GiveOut();
            }
            else
            {
                _running--;
            }
        }

        next?.SetResult(nextTicket!);
    }

    private async ValueTask<ExecutionTicket?> WaitAsync(LinkedListNode<TaskCompletionSource<ExecutionTicket>> place, CancellationToken cancellationToken)
    {
        try
        {
            return await place.Value.Task.WaitAsync(_queueTimeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            bool wasWaiting;
            lock (_lock)
            {
                wasWaiting = place.List is not null;
                if (wasWaiting)
                {
                    _waiting.Remove(place);
                }
            }

            if (!wasWaiting)
            {
                // It was let in at the same moment.
                (await place.Value.Task.ConfigureAwait(false)).Dispose();
            }

            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private ExecutionTicket GiveOut()
    {
        var ticket = new ExecutionTicket(this);
        if (_watch is not null)
        {
            ticket.Start = _time.GetTimestamp();
            ticket.IsWatched = true;
            ticket.Older = _newest;
            if (_newest is not null)
            {
                _newest.Newer = ticket;
            }

            _newest = ticket;
            _oldest ??= ticket;
            if (!_isArmed)
            {
                _isArmed = true;
                _watch.Change(_overdueAfter, Timeout.InfiniteTimeSpan);
            }
        }

        return ticket;
    }

    private void Unwatch(ExecutionTicket ticket)
    {
        if (!ticket.IsWatched)
        {
            return;
        }

        ticket.IsWatched = false;
        if (ticket.Older is { } older)
        {
            older.Newer = ticket.Newer;
        }
        else
        {
            _oldest = ticket.Newer;
        }

        if (ticket.Newer is { } newer)
        {
            newer.Older = ticket.Older;
        }
        else
        {
            _newest = ticket.Older;
        }

        ticket.Older = ticket.Newer = null;
    }

    /// <summary>Looks for executions that are overdue, oldest first, and sets the clock for the next.</summary>
    private void Look()
    {
        List<ExecutionTicket> overdue = [];
        lock (_lock)
        {
            while (_oldest is { } oldest)
            {
                var left = _overdueAfter - _time.GetElapsedTime(oldest.Start);
                if (left > TimeSpan.Zero)
                {
                    _watch!.Change(left, Timeout.InfiniteTimeSpan);
                    break;
                }

                Unwatch(oldest);
                overdue.Add(oldest);
            }

            _isArmed = _oldest is not null;
        }

        foreach (var ticket in overdue)
        {
            ticket.GiveUp();
        }
    }
}
