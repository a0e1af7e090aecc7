using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>A schema document holds no operations and fragments.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Type-System">3 Type System</see>.</remarks>
internal sealed class NoExecutableDefinitionsRule : IDocumentRule
{
    private const string Name = nameof(NoExecutableDefinitionsRule);

    public void Check(ValidationContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is ExecutableDefinitionNode)
            {
                context.Report(Name, "A schema document defines types and directives only; this is to be executed.", definition);
            }
        }
    }
}
