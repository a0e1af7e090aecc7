namespace AssetGraph.GraphQL.Execution;

/// <summary>The codes that the engine itself writes to <c>extensions.code</c>.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not well-formed GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a validation rule of section 5.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or an argument can't be coerced to its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The document holds no operation of the asked name, or several and no name was given.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The HTTP request can't be read as a GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A resolver failed in a way that isn't told to the client.</summary>
    public const string InternalServerError = "INTERNAL_SERVER_ERROR";

    /// <summary>The request was given up because it ran longer than <see cref="RequestOptions.ExecutionTimeout"/>.</summary>
    public const string ExecutionTimeout = "EXECUTION_TIMEOUT";

    /// <summary>The operation costs more than <see cref="Cost.CostOptions"/> allow; the extensions tell both costs and both limits.</summary>
    public const string CostLimitExceeded = "COST_LIMIT_EXCEEDED";

    /// <summary>An operation of this kind isn't served by the transport that was used.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>The automatic persisted query of the given hash isn't known; send it once with its text.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Automatic persisted queries are switched off; send the text.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>No trusted document has the given id.</summary>
    public const string PersistedDocumentNotFound = "PERSISTED_DOCUMENT_NOT_FOUND";

    /// <summary>Only trusted documents may run, and the request brought a document of its own.</summary>
    public const string PersistedDocumentRequired = "PERSISTED_DOCUMENT_REQUIRED";

    /// <summary>As many requests run and wait as may; try again later.</summary>
    public const string ServerBusy = "SERVER_BUSY";
}
