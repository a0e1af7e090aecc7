using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>Attributes as a JSON object.</summary>
internal static class AttributeObjects
{
    /// <summary>The attributes, or null where there are none.</summary>
    public static IReadOnlyDictionary<string, string>? Of(AttributeMap attributes) =>
        attributes.Count == 0 ? null : attributes.ToDictionary(a => a.Key, a => a.Value);
}
