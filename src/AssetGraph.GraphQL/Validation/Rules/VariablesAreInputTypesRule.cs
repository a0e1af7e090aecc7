using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A variable is of a scalar, enum or input object type.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types">5.8.2 Variables Are Input Types</see>.</remarks>
internal sealed class VariablesAreInputTypesRule : IVariableDefinitionRule
{
    private const string Name = nameof(VariablesAreInputTypesRule);

    public void Check(VariableDefinitionNode variable, GraphQLType? type, ValidationContext context)
    {
        if (type is { IsInput: false })
        {
            context.Report(Name, $"The variable \"${variable.Variable.Name.Value}\" cannot be of type \"{variable.Type}\", which is no input type.", variable.Type);
        }
    }
}
