using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>The universal resolver of the corpus: what a field gives is looked up by its response path.</summary>
internal sealed class OutcomeTable
{
    private readonly Dictionary<string, JsonElement> _outcomes = new(StringComparer.Ordinal);

    public OutcomeTable(JsonElement rows)
    {
        foreach (var row in rows.EnumerateArray())
        {
            _outcomes[Key(row.GetProperty("path").EnumerateArray().Select(segment => segment.ValueKind == JsonValueKind.Number ? (object)segment.GetInt32() : segment.GetString()!))] =
                row.GetProperty("outcome");
        }
    }

    public JsonArray Calls { get; } = [];

    public object? Resolve(IResolverContext context)
    {
        var key = Key(context.Path);
        var isKnown = _outcomes.TryGetValue(key, out var outcome);
        var call = new JsonObject { ["path"] = JsonNode.Parse(key), ["args"] = CoercedValues.ToJson(context.Arguments) };
        if (!isKnown)
        {
            call["unexpected"] = true;
        }

        Calls.Add(call);
        return isKnown ? Value(outcome, context.Field.Type) : null;
    }

    private object? Value(JsonElement outcome, GraphQLType type)
    {
        if (outcome.ValueKind == JsonValueKind.Array)
        {
            return outcome.EnumerateArray().Select(item => Value(item, type.Nullable is ListType list ? list.OfType : type)).ToList();
        }

        if (outcome.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var (name, value) = (outcome.EnumerateObject().First().Name, outcome.EnumerateObject().First().Value);
        return name switch
        {
            "$leaf" => Leaf(value, type),
            "$leafSpecial" => double.Parse(value.GetString()!.Replace("Infinity", "∞", StringComparison.Ordinal), CultureInfo.InvariantCulture),
            "$object" => new TypedObject(value.GetString(), this),
            "$error" => new GraphQLException(value.GetString() is { Length: > 0 } message ? message : "error"),
            "$notList" => value.Clone(),
            _ => throw new InvalidOperationException($"unknown outcome {name}"),
        };
    }

    private static object? Leaf(JsonElement value, GraphQLType type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array when type.Nullable is ListType list => value.EnumerateArray().Select(item => Leaf(item, list.OfType)).ToList(),
        _ => value.Clone(),
    };

    private static string Key(IEnumerable<object> path) => JsonSerializer.Serialize(path);
}
