using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>A need or an offer to write; which of the two is said by the list it stands in.</summary>
public sealed record NeedOrOfferInput : RecordInput
{
    /// <summary>Whose it is.</summary>
    public Optional<string?> Asset { get; init; }

    /// <summary>What it is filed under.</summary>
    public Optional<string?> Category { get; init; }

    /// <summary>Finer words.</summary>
    public Optional<IReadOnlyList<string>?> Tags { get; init; }

    /// <summary>What exactly.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The level of the European Qualifications Framework.</summary>
    public Optional<int?> Level { get; init; }

    /// <summary>What must be there, or is there already.</summary>
    public Optional<IReadOnlyList<string>?> Prerequisites { get; init; }

    /// <summary>What it is worth a year.</summary>
    public Optional<MoneyInput?> Amount { get; init; }

    /// <summary>When it was opened.</summary>
    public Optional<PartialDate?> OpenedOn { get; init; }

    /// <summary>When it was met, withdrawn or ran out.</summary>
    public Optional<PartialDate?> ClosedOn { get; init; }

    /// <summary>Where its statements stand.</summary>
    public Optional<IReadOnlyList<SourceInput>?> Sources { get; init; }

    internal override EntityKind RecordKind => EntityKind.NeedOrOffer;

    internal override IEntity Merge(CityScope city, string key)
    {
        var before = city.Snapshot.NeedsAndOffers.Find(key)
            ?? new NeedOrOffer { Id = key, AssetId = "", CategoryId = "", Direction = Direction.Need };
        return before with
        {
            AssetId = Asset.HasValue ? Refer(city, EntityKind.Asset, Asset.Value) ?? "" : before.AssetId,
            CategoryId = Category.HasValue ? Refer(city, EntityKind.Category, Category.Value) ?? "" : before.CategoryId,
            Tags = TakeList(Tags, before.Tags, t => t),
            Description = Take(Description, before.Description),
            Level = Level.HasValue ? Level.Value : before.Level,
            Prerequisites = TakeList(Prerequisites, before.Prerequisites, p => p),
            Amount = Amount.HasValue ? Amount.Value?.ToMoney() : before.Amount,
            OpenedOn = OpenedOn.HasValue ? OpenedOn.Value : before.OpenedOn,
            ClosedOn = ClosedOn.HasValue ? ClosedOn.Value : before.ClosedOn,
            Sources = TakeList(Sources, before.Sources, s => s.ToSource()),
        };
    }
}
