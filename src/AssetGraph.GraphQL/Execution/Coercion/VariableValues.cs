using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Coerced variables: a variable that was neither given nor has a default isn't in it.</summary>
internal sealed class VariableValues(int capacity) : IVariableValues
{
    public static readonly VariableValues None = new(0);

    // Few variables are found faster by looking at each than by hashing; many are not.
    private const int Few = 8;

    private readonly (string Name, object? Value)[] _few = capacity is > 0 and <= Few ? new (string, object?)[capacity] : [];
    private readonly Dictionary<string, object?>? _many = capacity > Few ? new(capacity, StringComparer.Ordinal) : null;
    private int _count;

    public void Add(string name, object? value)
    {
        if (_many is not null)
        {
            _many.Add(name, value);
        }
        else
        {
            _few[_count++] = (name, value);
        }
    }

    public bool TryGetValue(string name, out object? value)
    {
        if (_many is not null)
        {
            return _many.TryGetValue(name, out value);
        }

        foreach (var variable in _few.AsSpan(0, _count))
        {
            if (variable.Name == name)
            {
                value = variable.Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
