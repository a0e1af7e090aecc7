using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>The schema names at most one root type for each kind of operation.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">3.3.1 Root Operation Types</see>.</remarks>
internal sealed class UniqueOperationTypesRule : IDocumentRule
{
    private const string Name = nameof(UniqueOperationTypesRule);

    public void Check(ValidationContext context)
    {
        var known = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        foreach (var definition in context.Document.Definitions)
        {
            var operationTypes = definition switch
            {
                SchemaDefinitionNode schema => schema.OperationTypes,
                SchemaExtensionNode schema => schema.OperationTypes,
                _ => [],
            };
            foreach (var node in operationTypes)
            {
                if (context.Schema?.RootType(node.Operation) is not null)
                {
                    context.Report(Name, $"The schema has a type for {node.Operation.ToString().ToLowerInvariant()} operations already.", node);
                }
                else if (!known.TryAdd(node.Operation, node))
                {
                    context.Report(Name, $"There can be only one type for {node.Operation.ToString().ToLowerInvariant()} operations.", known[node.Operation], node);
                }
            }
        }
    }
}
