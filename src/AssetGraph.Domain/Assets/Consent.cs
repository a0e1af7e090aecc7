namespace AssetGraph.Domain;

/// <summary>What a person agreed to. People appear only as far as this goes; where nothing is recorded it is <see cref="ConsentLevel.NotAsked"/>.</summary>
/// <param name="Level">How far the agreement goes.</param>
/// <param name="RecordedOn">When it was given or withdrawn, or null where not written down.</param>
/// <param name="ValidUntil">The last day it holds, or null where it has no end. Past it the level is <see cref="ConsentLevel.NotAsked"/>.</param>
/// <param name="Note">How it was given, without personal data.</param>
public sealed record Consent(ConsentLevel Level, DateOnly? RecordedOn = null, DateOnly? ValidUntil = null, string? Note = null)
{
    /// <summary>The level that holds on <paramref name="day"/>.</summary>
    public ConsentLevel LevelOn(DateOnly day) => ValidUntil is { } until && day > until ? ConsentLevel.NotAsked : Level;
}
