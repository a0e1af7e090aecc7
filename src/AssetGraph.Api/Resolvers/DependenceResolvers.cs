using AssetGraph.Api.Strands;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>What stands on a programme. Reads: what was found. Fails: numbers out of range. Sees: only who may be suggested.</summary>
[ObjectType("Dependence")]
public sealed class DependenceResolvers
{
    /// <summary>The first of those that depend.</summary>
    public IEnumerable<DependentBridgeView> Dependent([Parent] DependenceView dependence, int first) => dependence.Dependent(first);
}
