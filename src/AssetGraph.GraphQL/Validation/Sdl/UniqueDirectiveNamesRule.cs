using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>No two directives have the same name.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Type-System">3 Type System</see>.</remarks>
internal sealed class UniqueDirectiveNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueDirectiveNamesRule);

    public void Check(ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not DirectiveDefinitionNode { Name: var name })
            {
                continue;
            }

            if (context.Schema?.FindDirective(name.Value) is not null)
            {
                context.Report(Name, $"The schema has a directive \"@{name.Value}\" already.", name);
            }
            else if (!known.TryAdd(name.Value, name))
            {
                context.Report(Name, $"There can be only one directive named \"@{name.Value}\".", known[name.Value], name);
            }
        }
    }
}
