namespace AssetGraph.GraphQL.Types;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Severity">What it can do to clients.</param>
/// <param name="Coordinate">Where: the schema coordinate (specification 3.14) in the schema that has it, such as <c>Query.city(id:)</c>; of a root type <c>schema</c>.</param>
/// <param name="Description">The change as a sentence.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, SchemaChangeSeverity Severity, string Coordinate, string Description)
{
    /// <summary>The change in one line, as a list of changes shows it.</summary>
    /// <returns>Severity and description.</returns>
    public override string ToString() => $"{Severity}: {Description}";
}
