using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each variable definition.</summary>
internal interface IVariableDefinitionRule
{
    void Check(VariableDefinitionNode variable, GraphQLType? type, ValidationContext context);
}
