using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation">5.2.3.1 Lone Anonymous Operation</see>.</remarks>
internal sealed class LoneAnonymousOperationRule : IDocumentRule
{
    private const string Name = nameof(LoneAnonymousOperationRule);

    public void Check(ValidationContext context)
    {
        var operations = 0;
        foreach (var definition in context.Document.Definitions)
        {
            operations += definition is OperationDefinitionNode ? 1 : 0;
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (operations > 1 && definition is OperationDefinitionNode { Name: null })
            {
                context.Report(Name, "An operation without a name must be the only one.", definition);
            }
        }
    }
}
