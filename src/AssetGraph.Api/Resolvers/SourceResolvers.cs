using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>Where a statement stands. Reads: nothing.</summary>
[ObjectType("Source")]
public sealed class SourceResolvers
{
    /// <summary>The address, where the reference is one that a browser may open.</summary>
    public string? Url([Parent] Source source) =>
        Uri.TryCreate(source.Reference, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? source.Reference : null;
}
