namespace AssetGraph.Domain;

/// <summary>Somebody else changed the city first: the change set was written against another revision than the current one. Nothing was changed.</summary>
public sealed class RevisionConflictException(string cityId, int expected, int current)
    : Exception($"{ErrorCodes.RevisionConflict}: the city '{cityId}' is at revision {current}, expected {expected}. Read it again and repeat the change.")
{
    /// <summary>The city.</summary>
    public string CityId { get; } = cityId;

    /// <summary>The revision that the caller expected.</summary>
    public int Expected { get; } = expected;

    /// <summary>The revision that the city has; 0 where it does not exist.</summary>
    public int Current { get; } = current;
}
