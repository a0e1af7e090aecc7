using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>A person as far as consent goes, or a group of people.</summary>
public sealed class PersonView : AssetView
{
    internal PersonView(CityScope scope, Asset asset)
        : base(scope, asset)
    {
    }

    /// <summary>Whether this is a group of people.</summary>
    public bool IsGroup => Asset.IsGroup;

    /// <summary>How many people a group counts.</summary>
    public int? Members => IsHidden ? null : Asset.Members;

    /// <summary>How far it may be shown and suggested today.</summary>
    public ConsentLevel Consent => Asset.ConsentOn(Scope.Today);

    /// <summary>How much it can take on.</summary>
    public Capacity? Capacity => IsHidden ? null : Asset.Capacity;
}
