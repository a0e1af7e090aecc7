using AssetGraph.Api.Cities;
using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Api.Records;

/// <summary>A tie as callers see it; what it says of a hidden person is left out.</summary>
public sealed class TieView
{
    private readonly CityScope scope;
    private readonly Tie tie;
    private readonly TieType type;

    internal TieView(CityScope scope, Tie tie)
    {
        this.scope = scope;
        this.tie = tie;
        type = scope.Snapshot.TieTypes.Find(tie.TypeId)!;
    }

    private bool IsHidden => scope.Masking.Hides(tie);

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.Tie, scope.Key, Key);

    /// <summary>The key in its city.</summary>
    public string Key => scope.Masking.PublicKey(tie);

    /// <summary>Where it starts.</summary>
    public AssetView Source => scope.AssetByKey(tie.SourceId);

    /// <summary>Where it leads.</summary>
    public AssetView Target => scope.AssetByKey(tie.TargetId);

    /// <summary>Its type.</summary>
    public TieTypeView Type => new(scope, type);

    /// <summary>Whether it reads from source to target only.</summary>
    public bool Directed => tie.Directed;

    /// <summary>The trust stated or assumed from source to target, aged to today.</summary>
    public double? Trust => TrustRule.Read(tie, type, forward: true, scope.Today)?.Aged;

    /// <summary>Whether nobody stated it.</summary>
    public bool TrustAssumed => tie.Trust is null && type.CarriesTrust;

    /// <summary>How much of a tie it is.</summary>
    public double Weight => tie.Weight;

    /// <summary>What flows a year.</summary>
    public Money? Amount => IsHidden ? null : tie.Amount;

    /// <summary>When it came about.</summary>
    public PartialDate? OccurredOn => tie.OccurredOn;

    /// <summary>When it ended.</summary>
    public PartialDate? EndedOn => tie.EndedOn;

    /// <summary>When somebody last said it holds.</summary>
    public PartialDate? LastConfirmedOn => tie.LastConfirmedOn;

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt => tie.RecordedAt!.Value;

    /// <summary>Whether it lives today.</summary>
    public bool Living => tie.LivesOn(scope.Today);

    /// <summary>The strand.</summary>
    public Strand? Strand => tie.Strand;

    /// <summary>Whether the programme brought it about.</summary>
    public bool? MadeByProject => tie.MadeByProject;

    /// <summary>Who brought the two together.</summary>
    public AssetView? BrokeredBy => tie.BrokeredById is { } id ? scope.AssetByKey(id) : null;

    /// <summary>What the two do with each other.</summary>
    public string? Description => IsHidden ? null : tie.Description;

    /// <summary>Where its statements stand.</summary>
    public IEnumerable<Source> Sources => IsHidden ? [] : tie.Sources;

    /// <summary>What an import brought beside the model's fields.</summary>
    public IReadOnlyDictionary<string, string>? Attributes => IsHidden ? null : AttributeObjects.Of(tie.Attributes);
}
