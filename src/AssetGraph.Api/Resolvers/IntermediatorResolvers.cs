using AssetGraph.Api.Bridges;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>An intermediator. Reads: nothing more.</summary>
[ObjectType("Intermediator")]
public sealed class IntermediatorResolvers
{
    /// <summary>Why, in words.</summary>
    public ExplanationView Explanation([Parent] IntermediatorView intermediator, Language? language, CancellationToken cancellationToken) =>
        intermediator.Explain(language ?? Language.En, cancellationToken);
}
