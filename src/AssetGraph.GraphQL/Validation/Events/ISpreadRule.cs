using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each fragment spread.</summary>
internal interface ISpreadRule
{
    void Check(FragmentSpreadNode spread, NamedType? parentType, ValidationContext context);
}
