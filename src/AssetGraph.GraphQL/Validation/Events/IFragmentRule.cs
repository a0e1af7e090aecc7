using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each fragment definition.</summary>
internal interface IFragmentRule
{
    void Check(FragmentDefinitionNode fragment, NamedType? type, ValidationContext context);
}
