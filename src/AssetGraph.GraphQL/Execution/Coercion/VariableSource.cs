using System.Text.Json;

namespace AssetGraph.GraphQL.Execution;

/// <summary>The variables as they came. Of several with one name the last counts.</summary>
internal readonly struct VariableSource
{
    // Up to here it is faster to look at each property than to build a dictionary, and no request can make the looking long.
    private const int Few = 16;

    private readonly JsonElement _given;
    private readonly Dictionary<string, JsonElement>? _byName;

    public VariableSource(JsonElement? given)
    {
        if (given is not { ValueKind: JsonValueKind.Object } variables)
        {
            return;
        }

        _given = variables;
        if (variables.GetPropertyCount() <= Few)
        {
            return;
        }

        _byName = new(StringComparer.Ordinal);
        foreach (var property in variables.EnumerateObject())
        {
            _byName[property.Name] = property.Value;
        }
    }

    public bool TryGetValue(string name, out JsonElement value)
    {
        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out value);
        }

        if (_given.ValueKind == JsonValueKind.Object)
        {
            return _given.TryGetProperty(name, out value);
        }

        value = default;
        return false;
    }
}
