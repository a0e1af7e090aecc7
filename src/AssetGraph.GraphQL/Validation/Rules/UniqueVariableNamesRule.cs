using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>No operation declares a variable twice.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness">5.8.1 Variable Uniqueness</see>.</remarks>
internal sealed class UniqueVariableNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueVariableNamesRule);

    public void Check(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode { VariableDefinitions.Length: > 1 } operation)
            {
                foreach (var group in NameGroups.Repeated(operation.VariableDefinitions, variable => variable.Variable.Name))
                {
                    context.Report(Name, $"There can be only one variable named \"${group[0].Value}\".", NameGroups.Locations(group));
                }
            }
        }
    }
}
