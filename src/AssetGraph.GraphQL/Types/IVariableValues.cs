namespace AssetGraph.GraphQL.Types;

/// <summary>The coerced values of an operation's variables.</summary>
public interface IVariableValues
{
    /// <summary>The value of a variable.</summary>
    /// <param name="name">The name without the dollar.</param>
    /// <param name="value">The coerced value, which may be null; null where the answer is false.</param>
    /// <returns>False when the variable has no value: neither given nor defaulted (absent, which is not null).</returns>
    bool TryGetValue(string name, out object? value);
}
