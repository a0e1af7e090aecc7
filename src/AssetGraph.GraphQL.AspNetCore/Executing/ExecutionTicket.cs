namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The right to execute: one of the places of an <see cref="ExecutionGate"/>. Disposing of it makes room for the next.</summary>
/// <remarks>
/// A resolver that computes without looking at its token can't be stopped. So that its caller gets an answer all the same, the gate answers in its place
/// once the time is up; whoever claims the ticket first, the execution or the gate, is the one who answers.
/// </remarks>
internal sealed class ExecutionTicket(ExecutionGate gate) : IDisposable
{
    private Func<Task>? _answer;
    private Task _answered = Task.CompletedTask;
    private int _isClaimed;
    private int _isReturned;

    /// <summary>When it was given out, by the gate's clock.</summary>
    internal long Start { get; set; }

    /// <summary>The neighbours among the tickets that are out, in the order in which they were given out.</summary>
    internal ExecutionTicket? Older { get; set; }

    internal ExecutionTicket? Newer { get; set; }

    internal bool IsWatched { get; set; }

    /// <summary>The answer that was given in place of the execution's own, for the loser of <see cref="TryClaim"/> to wait for.</summary>
    public Task AnsweredInstead => _answered;

    /// <summary>Says how to answer in place of an execution that doesn't end.</summary>
    public void WhenOverdue(Func<Task> answer) => Volatile.Write(ref _answer, answer);

    /// <summary>Claims the right to answer.</summary>
    /// <returns>False where the gate has answered.</returns>
    public bool TryClaim() => Interlocked.Exchange(ref _isClaimed, 1) == 0;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0)
        {
            gate.Leave(this);
        }
    }

    /// <summary>Answers in place of the execution, unless it has just ended.</summary>
    internal void GiveUp()
    {
        if (Volatile.Read(ref _answer) is not { } answer)
        {
            return;
        }

        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _answered = AnswerAsync(start.Task, answer);
        if (TryClaim())
        {
            start.SetResult();
        }
    }

    private static async Task AnswerAsync(Task start, Func<Task> answer)
    {
        await start.ConfigureAwait(false);
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or System.Net.WebSockets.WebSocketException)
        {
            // The client has gone; there is nobody to answer.
        }
    }
}
