using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>What a request's document turned out to be.</summary>
/// <param name="Text">The document; null where the request is refused.</param>
/// <param name="Error">Why it is refused; null where it is not.</param>
/// <param name="IdToRegister">The id under which the document is to be kept once it proves valid; null for none.</param>
internal readonly record struct FoundDocument(string? Text, IError? Error = null, string? IdToRegister = null);
