using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>An operation is of a kind that the schema has a root type for.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence">5.2.1.1 Operation Type Existence</see>.</remarks>
internal sealed class KnownOperationTypesRule : IDocumentRule
{
    private const string Name = nameof(KnownOperationTypesRule);

    public void Check(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation && context.Schema!.RootType(operation.Operation) is null)
            {
                context.Report(Name, $"The schema has no {operation.Operation.ToString().ToLowerInvariant()} operations.", operation);
            }
        }
    }
}
