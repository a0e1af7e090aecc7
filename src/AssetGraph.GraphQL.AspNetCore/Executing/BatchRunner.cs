using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Runs the requests of a batch one after the other. They share one place of the gate and the time of one request.</summary>
internal sealed class BatchRunner(OperationRunner runner, RequestExecutor executor)
{
    /// <summary>Fills in the results, in the order of the requests.</summary>
    /// <param name="batch">The requests.</param>
    /// <param name="results">As long as <paramref name="batch"/>. What has not run yet is null.</param>
    /// <param name="http">The HTTP request.</param>
    /// <param name="allowed">The kinds of operation that may run.</param>
    public async Task RunAsync(GraphQLHttpRequest[] batch, ExecutionResult?[] results, HttpContext http, AllowedOperations allowed)
    {
        using var timeout = new CancellationTokenSource(executor.ExecutionTimeout, executor.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, timeout.Token);
        for (var i = 0; i < batch.Length; i++)
        {
            try
            {
                results[i] = await runner.RunAsync(batch[i], http, new LazyServices(http), allowed, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
            {
                // The time of the batch is up: those left are not begun.
                results[i] = runner.TimedOut();
            }
        }
    }
}
