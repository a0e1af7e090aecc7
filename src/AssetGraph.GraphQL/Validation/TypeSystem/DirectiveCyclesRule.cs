using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>No directive is used within its own definition, be it through the types of its arguments or other directives.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation">3.13 Directives, Type Validation</see>.</remarks>
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
        var known = new HashSet<object>();
        var waiting = new Queue<object>();
        AddInputs(start.Arguments);
        while (waiting.TryDequeue(out var member))
        {
            switch (member)
            {
                case DirectiveDefinition directive when ReferenceEquals(directive, start):
                    return true;
                case DirectiveDefinition directive:
                    AddInputs(directive.Arguments);
                    break;
                case NamedType type:
                    AddDirectives(type.AppliedDirectives);
                    if (type is InputObjectType inputObject)
                    {
                        AddInputs(inputObject.Fields);
                    }
                    else if (type is EnumType enumType)
                    {
                        foreach (var value in enumType.Values)
                        {
                            AddDirectives(value.AppliedDirectives);
                        }
                    }

                    break;
            }
        }

        return false;

        void AddInputs<T>(ImmutableArray<T> inputs)
            where T : InputValueDefinition
        {
            foreach (var input in inputs)
            {
                AddDirectives(input.AppliedDirectives);
                Add(input.Type.Named);
            }
        }

        void AddDirectives(ImmutableArray<DirectiveNode> directives)
        {
            foreach (var node in directives)
            {
                if (schema.FindDirective(node.Name.Value) is { } directive)
                {
                    Add(directive);
                }
            }
        }

        void Add(object member)
        {
            if (known.Add(member))
            {
                waiting.Enqueue(member);
            }
        }
    }
}
