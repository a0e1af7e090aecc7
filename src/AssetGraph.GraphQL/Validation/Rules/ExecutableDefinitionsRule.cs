using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions">5.1.1 Executable Definitions</see>.</remarks>
internal sealed class ExecutableDefinitionsRule : IDocumentRule
{
    private const string Name = nameof(ExecutableDefinitionsRule);

    public void Check(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                context.Report(Name, "Only operations and fragments can be executed; this defines part of a type system.", definition);
            }
        }
    }
}
