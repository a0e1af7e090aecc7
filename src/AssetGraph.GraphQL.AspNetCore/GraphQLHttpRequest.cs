using System.Text.Json;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The parameters of a request as they came. One of document, id and hash is there.</summary>
/// <param name="Query">The document; null where it is named instead.</param>
/// <param name="OperationName">The operation to run; null for the only one.</param>
/// <param name="Variables">A JSON object; null for none.</param>
internal sealed record GraphQLHttpRequest(string? Query, string? OperationName, JsonElement? Variables)
{
    /// <summary>The id of a trusted document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The hash of an automatic persisted query, as it came.</summary>
    public string? PersistedHash { get; init; }
}
