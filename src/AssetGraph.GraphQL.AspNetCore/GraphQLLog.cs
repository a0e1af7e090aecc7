using AssetGraph.GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>What the transport writes to the log.</summary>
internal static partial class GraphQLLog
{
    public static void UnexpectedError(ILogger logger, UnexpectedError error) =>
        UnexpectedError(logger, error.Exception, error.CorrelationId, error.Path is null ? "the request" : string.Join('.', error.Path));

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "GraphQL error {CorrelationId} at {Path}")]
    private static partial void UnexpectedError(ILogger logger, Exception exception, string correlationId, string path);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A GraphQL connection failed and was closed")]
    public static partial void ConnectionFailed(ILogger logger, Exception exception);
}
