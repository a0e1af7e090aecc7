using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>Land, a building or a room.</summary>
public sealed class SpaceView : AssetView
{
    // The tie type of the default vocabulary that says who owns or manages a space.
    private const string OwnsOrManages = "owns-or-manages-space";

    internal SpaceView(CityScope scope, Asset asset)
        : base(scope, asset)
    {
    }

    /// <summary>Who owns or manages it today, as its ties say.</summary>
    public IEnumerable<AssetView> ManagedBy => Scope.Snapshot.TiesOf(Asset.Id)
        .Where(t => t.TypeId == OwnsOrManages && t.TargetId == Asset.Id && t.LivesOn(Scope.Today))
        .Select(t => t.SourceId)
        .Distinct()
        .Select(Scope.AssetByKey);

    /// <summary>Whether it is significant land or property.</summary>
    public bool? LandOrProperty => Asset.LandOrProperty;
}
