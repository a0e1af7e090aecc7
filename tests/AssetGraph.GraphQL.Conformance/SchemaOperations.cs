using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>schemaChanges.</summary>
internal static partial class SchemaOperations
{
    public static void Register(Dispatcher dispatcher) => dispatcher.Add("schemaChanges", Compare);

    private static JsonObject Compare(JsonElement request)
    {
        var severity = request.Text("level") == "breaking" ? SchemaChangeSeverity.Breaking : SchemaChangeSeverity.Dangerous;
        var changes = new JsonArray();
        foreach (var change in SchemaComparer.Compare(Requests.Schema(request.Text("old")), Requests.Schema(request.Text("new"))))
        {
            if (change.Severity == severity)
            {
                changes.Add(new JsonObject { ["type"] = WordStart.Replace($"{change.Kind}", "_$0").ToUpperInvariant(), ["description"] = change.Description });
            }
        }

        return new JsonObject { ["changes"] = changes };
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart { get; }
}
