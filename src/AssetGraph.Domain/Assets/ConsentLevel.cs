namespace AssetGraph.Domain;

/// <summary>How far a person's consent goes, least first.</summary>
public enum ConsentLevel
{
    /// <summary>Nobody asked. The person is a dot without name, description, needs or offers, and is never suggested.</summary>
    NotAsked,

    /// <summary>The person said no, or took consent back. Treated as not asked.</summary>
    Refused,

    /// <summary>
    /// The record names nobody: a pseudonym or a role, taken from a published source. It is shown as it stands and never suggested,
    /// since nobody behind it was asked.
    /// </summary>
    Pseudonymous,

    /// <summary>The person agreed to be shown, not to be suggested.</summary>
    Shown,

    /// <summary>The person agreed to be shown and to be suggested for introductions.</summary>
    Suggested,
}
