using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>Reads the parts that requests of several families have, and writes the parts that answers have.</summary>
internal static class Requests
{
    public static string? Text(this JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The property <c>source</c>, or <c>sourceUtf16</c> where it holds unpaired surrogates.</summary>
    public static string Source(this JsonElement request) =>
        request.Text("source") ?? string.Create(
            request.GetProperty("sourceUtf16").GetArrayLength(),
            request.GetProperty("sourceUtf16"),
            static (units, array) =>
            {
                for (var i = 0; i < units.Length; i++)
                {
                    units[i] = (char)array[i].GetInt32();
                }
            });

    /// <summary>
    /// The corpus took its expectations of validation and execution from an engine that is past the September 2025 edition where that differs from the
    /// draft: in empty selection sets, and in what introspection tells of directives. Cases of the operations lex and parse follow the edition.
    /// </summary>
    public static ParserOptions Options { get; } = ParserOptions.Trusted with { Edition = SpecificationEdition.Draft };

    public static DocumentNode Document(string source) => Parser.Parse(source, Options);

    /// <summary>A schema whose rules are not checked, as many cases have schemas that are beside the point.</summary>
    public static Schema Schema(string? sdl) =>
        SchemaBuilder.Build(Document(string.IsNullOrEmpty(sdl) ? "type Query { _: String }" : sdl), assumeValid: true, Options.Edition);

    public static JsonObject Location(SourceLocation location) => new() { ["line"] = location.Line, ["column"] = location.Column };

    public static JsonArray Errors(IEnumerable<ValidationError> errors)
    {
        var result = new JsonArray();
        foreach (var error in errors)
        {
            var locations = new JsonArray();
            foreach (var location in error.Locations)
            {
                locations.Add(Location(location));
            }

            result.Add(new JsonObject { ["rule"] = error.Rule, ["message"] = error.Message, ["locations"] = locations });
        }

        return result;
    }
}
