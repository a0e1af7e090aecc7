namespace AssetGraph.Stores.Neo4j;

/// <summary>A request to the Query API failed. The message tells the server's code only: its words quote data, which may be personal.</summary>
internal sealed class QueryApiException(Failure failure, string? code, string what, string? serverMessage = null, Exception? innerException = null, bool notFound = false)
    : Exception(code is null ? what : $"{what} ({code})", innerException)
{
    /// <summary>What it says about trying again.</summary>
    internal Failure Failure { get; } = failure;

    /// <summary>The server's code, or null where none was told.</summary>
    internal string? Code { get; } = code;

    /// <summary>What is wrong, without code and full stop.</summary>
    internal string What { get; } = what;

    /// <summary>The server's words. They may quote data: for a debugger's eyes only.</summary>
    internal string? ServerMessage { get; } = serverMessage;

    /// <summary>Whether the server does not know what was asked for: a transaction that ended, a database that does not exist (HTTP 404).</summary>
    internal bool NotFound { get; } = notFound;

    /// <summary>Whether nothing was kept and trying again may help.</summary>
    internal bool IsSafeToRepeat => Failure is Failure.Transient or Failure.NotSent;
}
