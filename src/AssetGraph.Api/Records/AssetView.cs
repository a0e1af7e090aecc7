using AssetGraph.Api.Cities;
using AssetGraph.Api.Privacy;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>An asset as callers see it: a hidden person is a dot with a kind and ties, without name or content.</summary>
public abstract class AssetView
{
    private protected AssetView(CityScope scope, Asset asset)
    {
        Scope = scope;
        Asset = asset;
        IsHidden = scope.Masking.Hides(asset);
        Key = IsHidden ? scope.Masking.Alias(EntityKind.Asset, asset.Id) : asset.Id;
    }

    internal CityScope Scope { get; }

    internal Asset Asset { get; }

    internal bool IsHidden { get; }

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.Asset, Scope.Key, Key);

    /// <summary>The key in its city, or an alias where it is hidden.</summary>
    public string Key { get; }

    /// <summary>The name.</summary>
    public string Name => IsHidden ? Masking.HiddenName : Asset.Name;

    /// <summary>Who it is.</summary>
    public string? Description => IsHidden ? null : Asset.Description;

    /// <summary>What it is.</summary>
    public AssetKind Kind => Asset.Kind;

    /// <summary>The scale with its reasons.</summary>
    public ScaleAssessment Scale
    {
        get
        {
            var assessment = Scope.Snapshot.ScaleOf(Asset);
            // A source quoted as a reason can name the person.
            return IsHidden ? assessment with { Reasons = [.. assessment.Reasons.Select(r => r with { Source = null, Value = null })] } : assessment;
        }
    }

    /// <summary>The sector.</summary>
    public Sector Sector => Asset.Sector;

    /// <summary>Finer words for what it is.</summary>
    public IReadOnlyList<string> Subtypes => IsHidden ? [] : Asset.Subtypes;

    /// <summary>The strands it works in.</summary>
    public IReadOnlyList<Strand> Strands => IsHidden ? [] : Asset.Strands;

    /// <summary>The places it belongs to.</summary>
    public IEnumerable<PlaceView> Places => IsHidden ? [] : Asset.PlaceIds.Select(id => new PlaceView(Scope, Scope.Snapshot.Places.Find(id)!));

    /// <summary>Its own point, or the point of its first place that has one.</summary>
    public GeoPoint? Location => IsHidden ? null : Asset.Location ?? Asset.PlaceIds.Select(id => Scope.Snapshot.Places.Find(id)!.Location).FirstOrDefault(l => l is not null);

    /// <summary>Its names in registers.</summary>
    public IReadOnlyList<Identifier> Identifiers => IsHidden ? [] : Asset.Identifiers;

    /// <summary>Where its statements stand.</summary>
    public IEnumerable<Source> Sources => IsHidden ? [] : Asset.Sources;

    /// <summary>What an import brought beside the model's fields.</summary>
    public IReadOnlyDictionary<string, string>? Attributes => IsHidden ? null : AttributeObjects.Of(Asset.Attributes);

    internal static AssetView Of(CityScope scope, Asset asset) => asset.Kind switch
    {
        AssetKind.Person => new PersonView(scope, asset),
        AssetKind.Space => new SpaceView(scope, asset),
        _ => new OrganisationView(scope, asset),
    };
}
