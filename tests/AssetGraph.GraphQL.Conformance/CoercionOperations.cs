using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>coerceInput and coerceLiteral.</summary>
internal static class CoercionOperations
{
    public static void Register(Dispatcher dispatcher)
    {
        dispatcher.Add("coerceInput", CoerceInput);
        dispatcher.Add("coerceLiteral", CoerceLiteral);
    }

    private static JsonObject CoerceInput(JsonElement request)
    {
        var type = FindType(request);
        var coercion = new JsonInputCoercion();
        var value = coercion.Coerce(request.TryGetProperty("input", out var input) ? input : default, type);
        if (coercion.Errors.Count == 0)
        {
            return new JsonObject { ["ok"] = true, ["value"] = CoercedValues.ToJson(value) };
        }

        var errors = new JsonArray();
        foreach (var (path, message) in coercion.Errors)
        {
            errors.Add(new JsonObject { ["path"] = JsonSerializer.SerializeToNode(InputPath.ToArray(path)), ["message"] = message });
        }

        return new JsonObject { ["ok"] = false, ["errors"] = errors };
    }

    private static JsonObject CoerceLiteral(JsonElement request)
    {
        var type = FindType(request);
        var variables = new VariableValues();
        if (request.TryGetProperty("variables", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in given.EnumerateObject())
            {
                variables.Add(property.Name, UntypedValue(property.Value));
            }
        }

        return InputCoercion.TryCoerceLiteral(Parser.ParseValue(request.Text("literal")!, ParserOptions.Trusted), type, variables, out var value)
            ? new JsonObject { ["ok"] = true, ["value"] = CoercedValues.ToJson(value) }
            : new JsonObject { ["ok"] = false };
    }

    private static object? UntypedValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt32(out var whole) => whole,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(UntypedValue).ToArray(),
        _ => json.EnumerateObject().ToDictionary(property => property.Name, property => UntypedValue(property.Value)),
    };

    private static GraphQLType FindType(JsonElement request)
    {
        // The type may be a built-in scalar that the schema of the case doesn't use.
        var sdl = request.Text("sdl") + "\ntype AllBuiltIns { int: Int, float: Float, string: String, boolean: Boolean, id: ID }";
        var executor = Executors.Build(sdl, static (builder, _) => builder.UseFallbackResolver(static _ => new((object?)null)));
        return executor.Schema.FindType(Parser.ParseType(request.Text("type")!))
            ?? throw new InvalidOperationException($"unknown type {request.Text("type")}");
    }
}
