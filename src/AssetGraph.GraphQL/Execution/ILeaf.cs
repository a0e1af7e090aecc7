using System.Text.Json;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A scalar or an enum at run time: what its values look like in JSON.</summary>
internal interface ILeaf
{
    /// <summary>What a value must be, for messages: "a date such as 2026-03-31".</summary>
    string Expectation { get; }

    /// <summary>Input coercion of a JSON value that isn't null.</summary>
    bool TryCoerceJson(JsonElement json, out object? value);

    /// <summary>Result coercion of a value that isn't null.</summary>
    bool TrySerialise(object value, out ResultValue result);
}
