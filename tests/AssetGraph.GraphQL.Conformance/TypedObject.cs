namespace AssetGraph.GraphQL.Conformance;

/// <summary>An object of which only the type is known; the table tells its fields.</summary>
internal sealed record TypedObject(string? TypeName, OutcomeTable? Table);
