using System.Text.Json;

namespace AssetGraph.Stores.Neo4j.Tests.QueryApi;

/// <summary>What a stub answers.</summary>
internal sealed record Answer(int Status, string Body)
{
    internal static Answer Error(int status, string code, string message = "words of the server") =>
        new(status, JsonSerializer.Serialize(new { errors = new[] { new { code, message } } }));
}
