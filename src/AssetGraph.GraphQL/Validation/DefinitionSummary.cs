using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation;

/// <summary>What one operation or fragment uses, without what the fragments it spreads use.</summary>
/// <param name="definition">The operation or fragment.</param>
internal sealed class DefinitionSummary(ExecutableDefinitionNode definition)
{
    public ExecutableDefinitionNode Definition { get; } = definition;

    /// <summary>The places where variables stand, in source order.</summary>
    public List<VariableUsage> Variables { get; } = [];

    /// <summary>The fragments spread, in source order.</summary>
    public List<FragmentSpreadNode> Spreads { get; } = [];
}
