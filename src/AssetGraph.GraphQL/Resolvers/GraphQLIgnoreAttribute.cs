namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Keeps a public method of a resolver class, or a public property of a bound class, from being taken for a field.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class GraphQLIgnoreAttribute : Attribute;
