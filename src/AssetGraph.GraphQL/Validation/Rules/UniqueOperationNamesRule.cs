using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness">5.2.2.1 Operation Name Uniqueness</see>.</remarks>
internal sealed class UniqueOperationNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueOperationNamesRule);

    public void Check(ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode { Name: { } name } && !known.TryAdd(name.Value, name))
            {
                context.Report(Name, $"There can be only one operation named \"{name.Value}\".", known[name.Value], name);
            }
        }
    }
}
