using System.Text.Json;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Reads the hash of Apollo's automatic persisted queries out of a request's <c>extensions</c>.</summary>
internal static class PersistedReference
{
    /// <summary>The hash; null where the request names none. An extension of another version counts as none.</summary>
    public static string? HashIn(JsonElement? extensions) =>
        extensions is { ValueKind: JsonValueKind.Object } members
        && members.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1
        && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? Text(hash)
            : null;

    private static string? Text(JsonElement hash)
    {
        try
        {
            return hash.GetString();
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate: that is the hash of nothing.
            return null;
        }
    }
}
