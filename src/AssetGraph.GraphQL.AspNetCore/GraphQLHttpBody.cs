namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>What the body of a POST request holds.</summary>
/// <param name="Single">The one request; null for a batch.</param>
/// <param name="Batch">The requests of a batch; null for a single one.</param>
internal readonly record struct GraphQLHttpBody(GraphQLHttpRequest? Single, GraphQLHttpRequest[]? Batch);
