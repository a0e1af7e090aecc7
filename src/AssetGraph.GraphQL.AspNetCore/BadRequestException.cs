namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The HTTP request can't be read as a GraphQL request.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="message">What is wrong and what was expected.</param>
internal sealed class BadRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
