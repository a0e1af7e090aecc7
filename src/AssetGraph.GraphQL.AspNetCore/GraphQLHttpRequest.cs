using System.Text.Json;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The parameters of a request as they came.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run; null for the only one.</param>
/// <param name="Variables">A JSON object; null for none.</param>
internal sealed record GraphQLHttpRequest(string Query, string? OperationName, JsonElement? Variables);
