namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Names the GraphQL type whose fields the methods of a class resolve.</summary>
/// <param name="name">The name of an object type, or of an interface: then the methods serve every type that implements it and has no method of its own.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ObjectTypeAttribute(string name) : Attribute
{
    /// <summary>The name of the GraphQL type.</summary>
    public string Name { get; } = name;
}
