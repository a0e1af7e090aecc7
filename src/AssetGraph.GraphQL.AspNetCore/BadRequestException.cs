using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The HTTP request can't be served: it can't be read as a GraphQL request, or not now.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="message">What is wrong and what was expected.</param>
/// <param name="code">The value of <c>extensions.code</c>.</param>
internal sealed class BadRequestException(int status, string message, string code = ErrorCodes.BadRequest) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
