namespace AssetGraph.Domain;

/// <summary>A city and the number of the last change applied to it.</summary>
/// <param name="City">The city's own record.</param>
/// <param name="Revision">The current revision, at least 1.</param>
public sealed record CityHead(City City, int Revision);
