using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>validate, validateSDL and schema.</summary>
internal static class ValidationOperations
{
    public static void Register(Dispatcher dispatcher)
    {
        dispatcher.Add("validate", Validate);
        dispatcher.Add("validateSDL", ValidateSdl);
        dispatcher.Add("schema", ValidateSchema);
    }

    private static JsonObject Validate(JsonElement request)
    {
        var schema = Requests.Schema(request.Text("sdl"));

        var document = Parser.Parse(request.Source(), Requests.Options);
        return new JsonObject { ["errors"] = Requests.Errors(DocumentValidator.Validate(schema, document, ValidationOptions.Trusted)) };
    }

    private static JsonObject ValidateSdl(JsonElement request)
    {
        var document = Requests.Document(request.Text("sdl")!);
        var baseSchema = request.Text("base") is { } sdl ? Requests.Schema(sdl) : null;
        return new JsonObject { ["errors"] = Requests.Errors(SdlValidator.Validate(document, baseSchema, Requests.Options.Edition)) };
    }

    private static JsonObject ValidateSchema(JsonElement request)
    {
        var errors = SchemaBuilder.Validate(Requests.Document(request.Text("sdl")!), out var schema, Requests.Options.Edition);
        return new JsonObject { ["valid"] = schema is not null, ["errors"] = Requests.Errors(errors) };
    }
}
