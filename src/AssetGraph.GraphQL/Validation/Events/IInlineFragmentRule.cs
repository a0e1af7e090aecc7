using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each inline fragment; the type is that of its condition or else of its parent.</summary>
internal interface IInlineFragmentRule
{
    void Check(InlineFragmentNode fragment, NamedType? parentType, NamedType? type, ValidationContext context);
}
