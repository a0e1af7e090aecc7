namespace AssetGraph.GraphQL.Execution;

/// <summary>What the log is told about an exception whose details are kept from the client.</summary>
/// <param name="CorrelationId">The id that the client sees as <c>extensions.correlationId</c>.</param>
/// <param name="Exception">The exception.</param>
/// <param name="Path">The response position, or null when no field is involved.</param>
public sealed record UnexpectedError(string CorrelationId, Exception Exception, IReadOnlyList<object>? Path);
