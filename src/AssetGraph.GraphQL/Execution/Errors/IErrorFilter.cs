namespace AssetGraph.GraphQL.Execution;

/// <summary>Looks at every error before it is written and may replace it: to add codes, translate exceptions of the domain, or hide details.</summary>
/// <remarks>
/// Filters run in the order in which they were added, before the masking of unexpected exceptions: a filter that gives an error with
/// <see cref="IError.Exception"/> set a new message and a null exception has explained it, and it is no longer masked.
/// One instance serves all requests, so it must be stateless.
/// </remarks>
public interface IErrorFilter
{
    /// <summary>Returns the error to write: the same or another one.</summary>
    /// <param name="error">The error so far.</param>
    IError OnError(IError error);
}
