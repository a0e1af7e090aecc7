using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>No two types have the same name.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Type-System">3 Type System</see>.</remarks>
internal sealed class UniqueTypeNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueTypeNamesRule);

    public void Check(ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not TypeDefinitionNode { Name: var name })
            {
                continue;
            }

            if (context.Schema?.FindType(name.Value) is not null)
            {
                context.Report(Name, $"The schema has a type \"{name.Value}\" already.", name);
            }
            else if (!known.TryAdd(name.Value, name))
            {
                context.Report(Name, $"There can be only one type named \"{name.Value}\".", known[name.Value], name);
            }
        }
    }
}
