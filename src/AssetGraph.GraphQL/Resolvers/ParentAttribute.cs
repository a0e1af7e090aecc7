namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Marks the parameter of a resolver method that takes the object whose field is resolved.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
