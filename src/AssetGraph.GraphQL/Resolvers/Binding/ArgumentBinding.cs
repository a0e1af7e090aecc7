namespace AssetGraph.GraphQL.Resolvers;

/// <summary>How one argument of a field becomes one parameter of a method.</summary>
/// <param name="Name">The name of the argument.</param>
/// <param name="Convert">The conversion.</param>
/// <param name="Absent">What the parameter gets where the argument is absent.</param>
internal sealed record ArgumentBinding(string Name, InputConverter Convert, object? Absent)
{
    public static object?[] BindAll(ArgumentBinding[] bindings, IReadOnlyDictionary<string, object?> given)
    {
        if (bindings.Length == 0)
        {
            return [];
        }

        var bound = new object?[bindings.Length];
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = given.TryGetValue(bindings[i].Name, out var value) ? bindings[i].Convert(value) : bindings[i].Absent;
        }

        return bound;
    }
}
