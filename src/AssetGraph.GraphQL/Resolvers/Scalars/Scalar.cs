using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>How a scalar type of the schema is read and written; derive from <see cref="Scalar{T}"/>.</summary>
public abstract class Scalar : ILeaf
{
    private protected Scalar(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name of the scalar type in the schema.</summary>
    public string Name { get; }

    /// <summary>What a value must be, for error messages, such as "a date like 2026-03-31".</summary>
    public virtual string Expectation => $"a value of type {Name}";

    /// <summary>The class of the values that resolvers take and give.</summary>
    public abstract Type ClrType { get; }

    string ILeaf.Expectation => Expectation;

    bool ILeaf.TryCoerceJson(JsonElement json, out object? value) => TryCoerceJson(json, out value);

    bool ILeaf.TrySerialise(object value, out ResultValue result) => TrySerialise(value, out result);

    internal abstract bool TryCoerceLiteral(ValueNode literal, IVariableValues? variables, out object? value);

    private protected abstract bool TryCoerceJson(JsonElement json, out object? value);

    private protected abstract bool TrySerialise(object value, out ResultValue result);
}
