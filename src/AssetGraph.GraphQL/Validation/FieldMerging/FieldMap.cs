using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>The fields of one selection set by response name, and the fragments it spreads, which are not entered.</summary>
internal sealed class FieldMap
{
    public OrderedDictionary<string, List<FieldEntry>> Fields { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, FragmentSpreadNode> Spreads { get; } = new(StringComparer.Ordinal);
}
