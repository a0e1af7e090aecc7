namespace AssetGraph.GraphQL.Cost;

/// <summary>What an operation may cost, before any of it is executed. Costs are those of <see cref="CostMetrics"/>.</summary>
public sealed class CostOptions
{
    /// <summary>The highest field cost that is executed; 1,000 by default.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The highest type cost that is executed; 1,000 by default.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Whether dearer operations are refused; true by default. Otherwise costs are only reported where asked for.</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>The field cost of a field without <c>@cost</c> whose resolver is asynchronous; 10 by default.</summary>
    public double DefaultResolverCost { get; set; } = 10;

    /// <summary>The size of a list that no <c>@listSize</c> tells anything about; 1 by default.</summary>
    public double DefaultListSize { get; set; } = 1;
}
