namespace AssetGraph.Domain;

/// <summary>An error as an address: what is wrong, where, and what was expected.</summary>
/// <param name="Code">The code, as <c>AG1002</c>; see docs/errors.md.</param>
/// <param name="What">What is wrong, with the value found.</param>
/// <param name="Where">The record and field, as <c>Tie 'a--b'.weight</c>.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Entity">The record, so that a reader can say the row it came from; null where the error is about no record.</param>
/// <param name="Field">The field's name in camel case, or null where the error is about the record as a whole.</param>
public sealed record DomainError(string Code, string What, string Where, string Expected, EntityReference? Entity = null, string? Field = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code} {Where}: {What}. Expected {Expected}.";
}
