using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>A selection set with the type it selects on; null where that is unknown.</summary>
internal readonly record struct SourceSet(SelectionSetNode Selections, NamedType? Type);
