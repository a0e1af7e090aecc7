namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>A rule about a built schema.</summary>
internal interface ISchemaRule
{
    void Check(SchemaContext context);
}
