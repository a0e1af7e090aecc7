namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Which status codes answer requests that accept <c>application/graphql-response+json</c>.</summary>
public enum HttpStatusProfile
{
    /// <summary>What the audits of 2025 ask for: 400 for every request error, 200 whenever there is <c>data</c>.</summary>
    Audited2025,

    /// <summary>The draft of August 2026: 422 for well-formed requests that can't be executed, 294 for data with errors.</summary>
    Draft2026,
}
