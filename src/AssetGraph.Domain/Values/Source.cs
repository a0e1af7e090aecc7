namespace AssetGraph.Domain;

/// <summary>Where a statement stands: the document or address, the words it rests on, and which part of the record it proves.</summary>
/// <param name="Reference">The document's name or an absolute address; never empty.</param>
/// <param name="Quote">The words the statement rests on, as they stand there, or null.</param>
/// <param name="About">What it is evidence of: null for the record as a whole, <see cref="SourceSubjects.Size"/> for employees, spend and land.</param>
public sealed record Source(string Reference, string? Quote = null, string? About = null);

/// <summary>What a <see cref="Source"/> can be evidence of, apart from the record as a whole.</summary>
public static class SourceSubjects
{
    /// <summary>Employees, annual spend, land or property.</summary>
    public const string Size = "size";
}
