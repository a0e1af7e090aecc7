using System.Buffers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// One batch of a data loader, and the fields that wait for its values. It is the state of the tasks that the loader hands out, so that a field
/// which returns such a task is told from any other. When the batch is there its fields are completed in the order in which they asked.
/// </summary>
/// <remarks>Everything happens on the request's scheduler, and so on one thread at a time.</remarks>
internal abstract class LoaderBatch(RequestScheduler? scheduler)
{
    private Waiter[] _waiters = [];
    private int _count;

    /// <summary>The scheduler of the request whose fields may wait; null for a loader outside a request.</summary>
    public RequestScheduler? Scheduler { get; } = scheduler;

    /// <summary>Sends the batch.</summary>
    public abstract void Dispatch();

    /// <summary>Adds a field that waits for a task of this batch.</summary>
    public void Add(FieldBinding binding, Task task, in FieldCall call)
    {
        if (_count == _waiters.Length)
        {
            Grow();
        }

        _waiters[_count++] = new Waiter(binding, task, call);
    }

    /// <summary>To be called when all tasks of the batch have ended.</summary>
    protected void CompleteFields()
    {
        if (_count == 0)
        {
            return;
        }

        if (SynchronizationContext.Current == Scheduler)
        {
            CompleteFieldsHere();
        }
        else
        {
            Scheduler!.Post(static batch => ((LoaderBatch)batch!).CompleteFieldsHere(), this);
        }
    }

    private void CompleteFieldsHere()
    {
        for (var i = 0; i < _count; i++)
        {
            ref readonly var waiter = ref _waiters[i];
            waiter.Call.Execution.CompleteLoaded(waiter.Binding, waiter.Task, waiter.Call);
        }

        ArrayPool<Waiter>.Shared.Return(_waiters, clearArray: true);
        _waiters = [];
        _count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<Waiter>.Shared.Rent(Math.Max(16, 2 * _count));
        _waiters.AsSpan(0, _count).CopyTo(larger);
        if (_waiters.Length > 0)
        {
            ArrayPool<Waiter>.Shared.Return(_waiters, clearArray: true);
        }

        _waiters = larger;
    }

    private readonly struct Waiter(FieldBinding binding, Task task, in FieldCall call)
    {
        public readonly FieldBinding Binding = binding;
        public readonly Task Task = task;
        public readonly FieldCall Call = call;
    }
}
