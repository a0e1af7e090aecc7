using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each mention of a type.</summary>
internal interface INamedTypeRule
{
    void Check(NamedTypeNode type, bool inTypeSystem, ValidationContext context);
}
