namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>What a response looks like.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: requests that were understood are answered with 200, whatever came of them.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells what came of it.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: a stream of responses.</summary>
    EventStream,

    /// <summary><c>text/html</c>: a page for a person.</summary>
    Html,
}
