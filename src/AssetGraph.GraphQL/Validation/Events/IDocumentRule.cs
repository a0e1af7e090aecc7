namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about the document as a whole, asked once it has been walked.</summary>
internal interface IDocumentRule
{
    void Check(ValidationContext context);
}
