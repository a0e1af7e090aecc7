namespace AssetGraph.GraphQL.Execution;

/// <summary>What a slot of the result tree holds.</summary>
internal enum ResultKind
{
    Null,
    Text,
    EncodedText,
    Integer,
    Real,
    Truth,
    Json,
    Object,
    List,
}
