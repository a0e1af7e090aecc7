using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Reads text out of JSON that may hold escapes which aren't Unicode, such as a lone surrogate.</summary>
internal static class JsonText
{
    public static bool TryGet(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (json.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = json.GetString();
        }
        catch (InvalidOperationException)
        {
            // The element is a string, so this can only be a lone surrogate.
        }

        return text is not null;
    }
}
