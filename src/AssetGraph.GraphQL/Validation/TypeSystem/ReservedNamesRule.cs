using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>No name begins with two underscores.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names">2.1.9 Reserved Names</see>.</remarks>
internal sealed class ReservedNamesRule : ISchemaRule
{
    private const string Name = nameof(ReservedNamesRule);

    public void Check(SchemaContext context)
    {
        foreach (var directive in context.Directives)
        {
            Check(context, directive.Name, directive.Definition);
        }

        foreach (var type in context.Types)
        {
            Check(context, type.Name, type.Definition);
            switch (type)
            {
                case ComplexType complex:
                    foreach (var field in complex.Fields)
                    {
                        Check(context, field.Name, field.Definition);
                    }

                    break;
                case EnumType enumType:
                    foreach (var value in enumType.Values)
                    {
                        Check(context, value.Name, value.Definition);
                    }

                    break;
            }
        }

        foreach (var input in context.InputValues())
        {
            Check(context, input.Name, input.Definition);
        }
    }

    private static void Check(SchemaContext context, string name, SyntaxNode? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report(Name, $"The name \"{name}\" must not begin with \"__\", which is reserved for introspection.", node);
        }
    }
}
