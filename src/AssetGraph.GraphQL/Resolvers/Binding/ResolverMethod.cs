using System.Reflection;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A public method of a resolver class.</summary>
/// <param name="Instance">The object to call it on; null for a static method.</param>
/// <param name="Method">The method.</param>
internal sealed record ResolverMethod(object? Instance, MethodInfo Method)
{
    /// <summary>The name of the field that it serves.</summary>
    public string FieldName { get; } =
        Method.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NamingConvention.FieldName(Method.Name);

    /// <summary>The parameter that takes the parent; null without one.</summary>
    public ParameterInfo? Parent { get; } =
        Array.Find(Method.GetParameters(), parameter => parameter.IsDefined(typeof(ParentAttribute)));

    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}";
}
