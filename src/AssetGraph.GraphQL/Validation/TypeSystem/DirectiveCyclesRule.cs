using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>No directive is used within its own definition, be it through other directives.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation">3.13 Directives, Type Validation</see>. It also
/// forbids cycles through the types of arguments. Those are not followed here: engines in use accept them, and nothing is evaluated along them.</remarks>
internal sealed class DirectiveCyclesRule : ISchemaRule
{
    private const string Name = nameof(DirectiveCyclesRule);

    public void Check(SchemaContext context)
    {
        foreach (var directive in context.Directives)
        {
            if (Reaches(directive, context.Schema))
            {
                context.Report(Name, $"The directive \"{directive}\" is used within its own definition.", directive.Definition);
            }
        }
    }

    private static bool Reaches(DirectiveDefinition start, Schema schema)
    {
        var known = new HashSet<DirectiveDefinition>();
        var waiting = new Queue<DirectiveDefinition>([start]);
        while (waiting.TryDequeue(out var directive))
        {
            foreach (var node in directive.Arguments.SelectMany(argument => argument.AppliedDirectives).Concat(directive.AppliedDirectives))
            {
                if (schema.FindDirective(node.Name.Value) is { } used && known.Add(used))
                {
                    waiting.Enqueue(used);
                }
            }
        }

        return known.Contains(start);
    }
}
