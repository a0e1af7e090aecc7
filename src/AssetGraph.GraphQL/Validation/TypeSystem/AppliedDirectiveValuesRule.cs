using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>The arguments given to directives in the SDL are values of their types.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">5.6.1 Values of Correct Type, for directives of the type system</see>.</remarks>
internal sealed class AppliedDirectiveValuesRule : ISchemaRule
{
    private const string Name = nameof(AppliedDirectiveValuesRule);

    public void Check(SchemaContext context)
    {
        Check(context.Schema.AppliedDirectives, context);
        foreach (var type in context.Types)
        {
            Check(type.AppliedDirectives, context);
            switch (type)
            {
                case ComplexType complex:
                    foreach (var field in complex.Fields)
                    {
                        Check(field.AppliedDirectives, context);
                    }

                    break;
                case EnumType enumType:
                    foreach (var value in enumType.Values)
                    {
                        Check(value.AppliedDirectives, context);
                    }

                    break;
            }
        }

        foreach (var directive in context.Directives)
        {
            Check(directive.AppliedDirectives, context);
        }

        foreach (var input in context.InputValues())
        {
            Check(input.AppliedDirectives, context);
        }
    }

    private static void Check(ImmutableArray<DirectiveNode> directives, SchemaContext context)
    {
        foreach (var directive in directives)
        {
            var definition = context.Schema.FindDirective(directive.Name.Value);
            foreach (var argument in directive.Arguments)
            {
                if (definition?.FindArgument(argument.Name.Value) is { } expected)
                {
                    new LiteralValidator((message, node) => context.Report(Name, message, node)).Validate(argument.Value, expected.Type);
                }
            }
        }
    }
}
