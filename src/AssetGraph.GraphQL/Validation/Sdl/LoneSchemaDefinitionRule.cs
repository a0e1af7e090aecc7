using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>A document defines the schema at most once, and not where it extends one.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Schema">3.3 Schema</see>.</remarks>
internal sealed class LoneSchemaDefinitionRule : IDocumentRule
{
    private const string Name = nameof(LoneSchemaDefinitionRule);

    public void Check(ValidationContext context)
    {
        var defined = context.Schema is { } schema
            && (schema.Definition ?? (object?)schema.QueryType ?? schema.MutationType ?? schema.SubscriptionType) is not null;
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is SchemaDefinitionNode)
            {
                if (defined)
                {
                    context.Report(Name, context.Schema is null ? "There can be only one schema definition." : "A schema that is extended cannot be defined anew.", definition);
                }

                defined = true;
            }
        }
    }
}
