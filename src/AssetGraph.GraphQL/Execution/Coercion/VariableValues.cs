using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Coerced variables: a variable that was neither given nor has a default isn't in it.</summary>
internal sealed class VariableValues : IVariableValues
{
    public static readonly VariableValues None = new();

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public void Add(string name, object? value) => _values.Add(name, value);

    public bool TryGetValue(string name, out object? value) => _values.TryGetValue(name, out value);
}
