using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>Writes coerced input values as JSON.</summary>
internal static class CoercedValues
{
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        EnumValueDefinition member => JsonValue.Create(member.Name),
        string text => JsonValue.Create(text),
        JsonElement json => JsonNode.Parse(json.GetRawText()),
        IEnumerable<KeyValuePair<string, object?>> map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value)))),
        object?[] list => new JsonArray([.. list.Select(ToJson)]),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };
}
