using System.Text.Json;

namespace AssetGraph.Stores.Neo4j;

/// <summary>A statement with what writes its parameters: the fields of one JSON object.</summary>
internal readonly record struct CypherStatement(string Text, Action<Utf8JsonWriter>? Parameters = null);
