using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>A selected field with what it is selected on and what it is; null where that is unknown.</summary>
internal readonly record struct FieldEntry(FieldNode Node, NamedType? ParentType, FieldDefinition? Definition);
