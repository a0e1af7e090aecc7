using AssetGraph.Api.Bridges;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>An opportunity. Reads: what was computed once for this revision. Order: intermediators best first. Sees: only who may be suggested.</summary>
[ObjectType("Opportunity")]
public sealed class OpportunityResolvers(PagingOptions paging)
{
    /// <summary>Who could introduce the two.</summary>
    public IntermediatorList Intermediators([Parent] OpportunityView opportunity, int? first, string? after, CancellationToken cancellationToken) =>
        BridgeAnswers.Page(opportunity.Scope, opportunity.AsAt, opportunity.Intermediators(cancellationToken), first ?? 3, after, paging);

    /// <summary>How firmly it stands in its list.</summary>
    public StabilityView Stability([Parent] OpportunityView opportunity, int? listLength, CancellationToken cancellationToken) =>
        opportunity.Stability(listLength ?? 20, cancellationToken);

    /// <summary>Why, in words.</summary>
    public ExplanationView Explanation([Parent] OpportunityView opportunity, Language? language, CancellationToken cancellationToken) =>
        opportunity.Explain(language ?? Language.En, cancellationToken);

    /// <summary>What to mind.</summary>
    public IEnumerable<ReasonView> Warnings([Parent] OpportunityView opportunity, Language? language, CancellationToken cancellationToken) =>
        opportunity.Warnings(language ?? Language.En, cancellationToken);
}
