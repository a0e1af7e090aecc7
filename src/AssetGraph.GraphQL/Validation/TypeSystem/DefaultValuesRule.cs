using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>A default is a value of its type.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Fields">3.6.1, 3.10 and 3.13, Type Validation</see>.</remarks>
internal sealed class DefaultValuesRule : ISchemaRule
{
    private const string Name = nameof(DefaultValuesRule);

    public void Check(SchemaContext context)
    {
        foreach (var input in context.InputValues())
        {
            if (input.DefaultLiteral is not null)
            {
                new LiteralValidator((message, node) => context.Report(Name, $"The default of \"{input}\" is wrong: {message}", node))
                    .Validate(input.DefaultLiteral, input.Type);
            }
        }
    }
}
