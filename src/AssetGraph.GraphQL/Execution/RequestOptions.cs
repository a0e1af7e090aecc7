namespace AssetGraph.GraphQL.Execution;

/// <summary>How requests are executed.</summary>
public sealed class RequestOptions
{
    /// <summary>After this time a request is given up with the code <see cref="ErrorCodes.ExecutionTimeout"/>; 30 seconds by default. <see cref="Timeout.InfiniteTimeSpan"/> switches it off. A subscription's time is that of each event.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether message and stack trace of unexpected exceptions are shown to the client; false by default, and to be left so outside development.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked; true by default.</summary>
    public bool AllowIntrospection { get; set; } = true;

    /// <summary>How many parsed and validated documents are kept; 256 by default, 0 to keep none.</summary>
    public int MaxCachedDocuments { get; set; } = 256;

    /// <summary>How deep the fields of an operation may be nested when it is executed, lists counted; 500 by default and at most. A deeper field is an error.</summary>
    public int MaxExecutionDepth { get; set; } = OperationExecution.DeepestResult;

    /// <summary>Is told the exceptions whose details are kept from the client; null by default.</summary>
    public Action<UnexpectedError>? OnUnexpectedError { get; set; }

    /// <summary>The clock of the time-out.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
