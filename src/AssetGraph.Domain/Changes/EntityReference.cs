namespace AssetGraph.Domain;

/// <summary>Names one record of a city.</summary>
/// <param name="Kind">The record's kind.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Field">The field that refers to it, for error messages; null where a record is merely named.</param>
public readonly record struct EntityReference(EntityKind Kind, string Id, string? Field = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} '{Id}'";
}
