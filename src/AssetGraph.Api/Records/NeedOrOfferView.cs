using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>A need or an offer.</summary>
public abstract class NeedOrOfferView
{
    private readonly CityScope scope;
    private readonly NeedOrOffer record;

    private protected NeedOrOfferView(CityScope scope, NeedOrOffer record) => (this.scope, this.record) = (scope, record);

    private bool IsHidden => scope.Masking.Hides(record);

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.NeedOrOffer, scope.Key, Key);

    /// <summary>The key in its city.</summary>
    public string Key => scope.Masking.PublicKey(record);

    /// <summary>Whose it is.</summary>
    public AssetView Asset => scope.AssetByKey(record.AssetId);

    /// <summary>What it is filed under.</summary>
    public CategoryView Category => new(scope, scope.Snapshot.Categories.Find(record.CategoryId)!);

    /// <summary>Finer words.</summary>
    public IReadOnlyList<string> Tags => IsHidden ? [] : record.Tags;

    /// <summary>What exactly.</summary>
    public string? Description => IsHidden ? null : record.Description;

    /// <summary>The level of the European Qualifications Framework.</summary>
    public int? Level => IsHidden ? null : record.Level;

    /// <summary>What must be there, or is there already.</summary>
    public IReadOnlyList<string> Prerequisites => IsHidden ? [] : record.Prerequisites;

    /// <summary>What it is worth a year.</summary>
    public Money? Amount => IsHidden ? null : record.Amount;

    /// <summary>When it was opened.</summary>
    public PartialDate? OpenedOn => record.OpenedOn;

    /// <summary>When it was met, withdrawn or ran out.</summary>
    public PartialDate? ClosedOn => record.ClosedOn;

    /// <summary>Where its statements stand.</summary>
    public IEnumerable<Source> Sources => IsHidden ? [] : record.Sources;

    /// <summary>What an import brought beside the model's fields.</summary>
    public IReadOnlyDictionary<string, string>? Attributes => IsHidden ? null : AttributeObjects.Of(record.Attributes);

    internal static NeedOrOfferView Of(CityScope scope, NeedOrOffer record) =>
        record.Direction == Direction.Need ? new NeedView(scope, record) : new OfferView(scope, record);
}

/// <summary>What an asset looks for.</summary>
public sealed class NeedView : NeedOrOfferView
{
    internal NeedView(CityScope scope, NeedOrOffer record)
        : base(scope, record)
    {
    }
}

/// <summary>What an asset can give.</summary>
public sealed class OfferView : NeedOrOfferView
{
    internal OfferView(CityScope scope, NeedOrOffer record)
        : base(scope, record)
    {
    }
}
