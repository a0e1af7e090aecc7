namespace AssetGraph.GraphQL.Cost;

/// <summary>What an operation may cost at most, by the sizes of lists that its arguments ask for.</summary>
/// <param name="FieldCost">
/// What resolving costs: the weights of all fields, as often as they may be resolved, and of the arguments given. By default a field of a scalar or
/// enum type weighs 0, any other 1, one with an asynchronous resolver <see cref="CostOptions.DefaultResolverCost"/>.
/// </param>
/// <param name="TypeCost">What the answer holds: the weights of the types of all values in it, the root included. By default a scalar or enum weighs 0, any other type 1.</param>
public readonly record struct CostMetrics(double FieldCost, double TypeCost);
