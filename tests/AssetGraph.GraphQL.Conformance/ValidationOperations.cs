using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>validate, validateSDL and schema.</summary>
internal static class ValidationOperations
{
    private static readonly ValidationOptions Options = new() { MaxErrors = 1000, MaxMergeComparisons = int.MaxValue };

    public static void Register(Dispatcher dispatcher)
    {
        dispatcher.Add("validate", Validate);
    }

    private static JsonObject Validate(JsonElement request)
    {
        var schema = Requests.Schema(request.Text("sdl"));
        var document = Requests.Document(request.Source());
        return new JsonObject { ["errors"] = Requests.Errors(DocumentValidator.Validate(schema, document, Options)) };
    }
}
