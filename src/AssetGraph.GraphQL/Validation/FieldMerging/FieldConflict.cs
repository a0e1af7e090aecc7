using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>Two fields that cannot be merged.</summary>
internal sealed record FieldConflict(FieldNode First, FieldNode Second, string Reason);
