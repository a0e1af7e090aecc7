using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>coerceInput.</summary>
internal static class CoercionOperations
{
    public static void Register(Dispatcher dispatcher) => dispatcher.Add("coerceInput", CoerceInput);

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

    private static GraphQLType FindType(JsonElement request)
    {
        // The type may be a built-in scalar that the schema of the case doesn't use.
        var sdl = request.Text("sdl") + "\ntype AllBuiltIns { int: Int, float: Float, string: String, boolean: Boolean, id: ID }";
        var executor = Executors.Build(sdl, static (builder, _) => builder.UseFallbackResolver(static _ => new((object?)null)));
        return executor.Schema.FindType(Parser.ParseType(request.Text("type")!))
            ?? throw new InvalidOperationException($"unknown type {request.Text("type")}");
    }
}
