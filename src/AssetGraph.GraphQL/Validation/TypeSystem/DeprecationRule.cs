using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>What must be given is not deprecated.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec--deprecated">3.13.3 @deprecated</see>.</remarks>
internal sealed class DeprecationRule : ISchemaRule
{
    private const string Name = nameof(DeprecationRule);

    public void Check(SchemaContext context)
    {
        foreach (var input in context.InputValues())
        {
            if (input.IsRequired && input.IsDeprecated)
            {
                context.Report(Name, $"\"{input}\" is required and so cannot be deprecated.", input.Definition);
            }
        }
    }
}
