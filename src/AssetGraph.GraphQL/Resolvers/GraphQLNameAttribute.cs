namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Gives the GraphQL name of a method, parameter, property or enum member where the customary one doesn't fit.</summary>
/// <param name="name">The name as it stands in the schema.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name as it stands in the schema.</summary>
    public string Name { get; } = name;
}
