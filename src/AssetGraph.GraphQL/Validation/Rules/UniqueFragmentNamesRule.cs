using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness">5.5.1.1 Fragment Name Uniqueness</see>.</remarks>
internal sealed class UniqueFragmentNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueFragmentNamesRule);

    public void Check(ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is FragmentDefinitionNode { Name: var name } && !known.TryAdd(name.Value, name))
            {
                context.Report(Name, $"There can be only one fragment named \"{name.Value}\".", known[name.Value], name);
            }
        }
    }
}
