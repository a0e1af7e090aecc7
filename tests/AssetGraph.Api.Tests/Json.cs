using System.Text.Json;

namespace AssetGraph.Api.Tests;

/// <summary>Short ways into answers.</summary>
internal static class Json
{
    /// <summary>The element at a path of names and positions: <c>At("city", "assets", "nodes", 0)</c>.</summary>
    public static JsonElement At(this JsonElement element, params object[] path)
    {
        foreach (var step in path)
        {
            element = step is int index ? element[index] : element.GetProperty((string)step);
        }
        return element;
    }

    public static string[] Texts(this JsonElement list, string property) => [.. list.EnumerateArray().Select(e => e.GetProperty(property).GetString()!)];
}
