namespace AssetGraph.Stores.Neo4j;

/// <summary>What Neo4j's codes say about trying again. The code decides, never the HTTP status: a deadlock comes as 400.</summary>
internal static class ServerCodes
{
    internal const string AuthenticationRateLimit = "Neo.ClientError.Security.AuthenticationRateLimit";
    internal const string ConstraintValidationFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";
    internal const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";
    internal const string RequestInvalid = "Neo.ClientError.Request.Invalid";
    internal const string AccessedConcurrently = "Neo.ClientError.Transaction.TransactionAccessedConcurrently";
    internal const string TransactionNotFound = "Neo.ClientError.Transaction.TransactionNotFound";

    // Spelt as transient, or looking so, and yet never to be repeated: somebody ended it on purpose, or it asks for more than the server has.
    private static readonly HashSet<string> NotForRepeating = new(StringComparer.Ordinal)
    {
        "Neo.TransientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Neo.TransientError.General.OutOfMemoryError",
        "Neo.TransientError.General.StackOverFlowError",
        "Neo.TransientError.General.TransactionMemoryLimit",
        "Neo.TransientError.Statement.ExecutionTimeout",
    };

    private static readonly HashSet<string> ForRepeating = new(StringComparer.Ordinal)
    {
        "Neo.ClientError.Cluster.NotALeader",
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    };

    internal static Failure FailureOf(string code) =>
        ForRepeating.Contains(code) ? Failure.Transient
        : code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) && !NotForRepeating.Contains(code) ? Failure.Transient
        : code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) ? Failure.Denied
        : Failure.Refused;

    /// <summary>Whether the server itself is broken, and not what was asked.</summary>
    internal static bool IsTheServersOwn(string? code) => code is not null && code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal);

    /// <summary>Whether a remembered place in the log of transactions is of no use any more: it is forgotten, and the request repeated without it.</summary>
    internal static bool IsAboutBookmarks(string? code) => code is not null && (code.EndsWith(".InvalidBookmark", StringComparison.Ordinal)
        || code.EndsWith(".InvalidBookmarkMixture", StringComparison.Ordinal) || code.EndsWith(".BookmarkTimeout", StringComparison.Ordinal));
}
