using AssetGraph.Api.Cities;

namespace AssetGraph.Api.Changes;

/// <summary>An applied change with the city as it is now, which may be later than the change.</summary>
/// <param name="Change">The change as logged.</param>
/// <param name="City">The city.</param>
public sealed record CityChangeView(ChangeView Change, CityScope City)
{
    /// <summary>The change's revision.</summary>
    public int Revision => Change.Revision;
}
