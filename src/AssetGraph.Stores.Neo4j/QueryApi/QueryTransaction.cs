using Polly;
using Polly.Retry;

namespace AssetGraph.Stores.Neo4j;

/// <summary>An open transaction on the server. Disposed without a commit, it is rolled back.</summary>
internal sealed class QueryTransaction(QueryApiClient client, string path, string? affinity) : IAsyncDisposable
{
    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(250);

    private bool ended;

    /// <summary>
    /// Runs a statement. A failure has ended the transaction; where the transaction or the answer was lost on the way, nothing was kept, and the whole can be
    /// begun again.
    /// </summary>
    internal async Task<QueryAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            return await client.InTransactionAsync(path, affinity, statement, cancellationToken).ConfigureAwait(false);
        }
        catch (QueryApiException e) when (e.NotFound && e.Code is ServerCodes.RequestInvalid or ServerCodes.TransactionNotFound)
        {
            ended = true;
            throw new QueryApiException(Failure.Transient, e.Code, "the server no longer knows the transaction: it was restarted, or waited too long", e.ServerMessage, e);
        }
        catch (QueryApiException e) when (e.Failure == Failure.Lost)
        {
            // Not known is only whether the statement was done, and the transaction is rolled back when it is disposed of.
            throw new QueryApiException(Failure.Transient, e.Code, e.What, e.ServerMessage, e);
        }
    }

    /// <summary>Runs the last statement and commits.</summary>
    /// <exception cref="QueryApiException">
    /// It was not committed; except where no answer came: then only <see cref="EndAsync"/> and a look into the log tell.
    /// </exception>
    internal async Task CommitAsync(CypherStatement last)
    {
        try
        {
            await client.CommitAsync(path, affinity, last).ConfigureAwait(false);
            ended = true;
        }
        catch (QueryApiException e) when (e.NotFound)
        {
            // The request before this one may have been sent twice below HTTP, and the first may have committed.
            ended = true;
            throw new QueryApiException(Failure.Lost, e.Code, "the server no longer knows the transaction", e.ServerMessage, e);
        }
        catch (QueryApiException e) when (ServerCodes.IsTheServersOwn(e.Code))
        {
            // "Could not apply the transaction", as on a full disk, and after a restart it stands all the same: it was in the log already.
            ended = true;
            throw new QueryApiException(Failure.Lost, e.Code, "the server failed while it committed", e.ServerMessage, e);
        }
        catch (QueryApiException e) when (e.Failure is Failure.Refused or Failure.Transient or Failure.Denied)
        {
            ended = true;
            throw;
        }
    }

    /// <summary>
    /// Makes sure that the transaction is at its end, one way or the other, after a commit without an answer: rolled back now where it still stands, or over.
    /// Only then does the log tell its fate.
    /// </summary>
    /// <returns>Whether the end was made sure of within <paramref name="within"/>.</returns>
    internal async Task<bool> EndAsync(TimeSpan within, TimeProvider time)
    {
        if (ended)
        {
            return true;
        }
        var asking = new ResiliencePipelineBuilder<bool> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<bool>
            {
                ShouldHandle = args => ValueTask.FromResult(!args.Outcome.Result),
                MaxRetryAttempts = Math.Max(1, (int)(within / BetweenQuestions)),
                Delay = BetweenQuestions,
            })
            .Build();
        return ended = await asking.ExecuteAsync(async _ => await TryEndAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!ended)
        {
            ended = true;
            await TryEndAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> TryEndAsync()
    {
        using var timeout = new CancellationTokenSource(RollbackTimeout);
        try
        {
            await client.RollbackAsync(path, affinity, timeout.Token).ConfigureAwait(false);
            return true;
        }
        catch (QueryApiException e) when (e.NotFound)
        {
            return true;
        }
        catch (Exception e) when (e is QueryApiException or OperationCanceledException)
        {
            return false;
        }
    }
}
