using System.Collections.Immutable;

namespace AssetGraph.Domain;

/// <summary>
/// Everything about one city as it was after one revision: immutable, shared by all readers, its records in the ordinal order of their ids whatever the
/// order they were written in. Building one costs O(n log n) of its records; <see cref="With"/> brings it forward by a change without reading it again.
/// </summary>
public sealed class CitySnapshot : ICityState
{
    private readonly ImmutableDictionary<EntityReference, ImmutableHashSet<EntityReference>> referrers;
    private readonly Lazy<ILookup<string, Tie>> tiesByAsset;
    private readonly Lazy<ILookup<string, NeedOrOffer>> needsByAsset;

    private CitySnapshot(
        City city,
        int revision,
        SortedRecords<Place> places,
        SortedRecords<Category> categories,
        SortedRecords<TieType> tieTypes,
        SortedRecords<Asset> assets,
        SortedRecords<NeedOrOffer> needsAndOffers,
        SortedRecords<Tie> ties,
        SortedRecords<Introduction> introductions,
        SortedRecords<Fact> facts,
        ImmutableDictionary<EntityReference, ImmutableHashSet<EntityReference>> referrers)
    {
        City = city;
        Revision = revision;
        Places = places;
        Categories = categories;
        TieTypes = tieTypes;
        Assets = assets;
        NeedsAndOffers = needsAndOffers;
        Ties = ties;
        Introductions = introductions;
        Facts = facts;
        this.referrers = referrers;
        tiesByAsset = new(() => Ties.SelectMany(t => new[] { (Asset: t.SourceId, Tie: t), (Asset: t.TargetId, Tie: t) }).ToLookup(x => x.Asset, x => x.Tie));
        needsByAsset = new(() => NeedsAndOffers.ToLookup(n => n.AssetId));
    }

    /// <summary>The city's own record.</summary>
    public City City { get; }

    /// <summary>The number of the last change in it, at least 1.</summary>
    public int Revision { get; }

    /// <summary>The places.</summary>
    public SortedRecords<Place> Places { get; }

    /// <summary>The categories of needs and offers.</summary>
    public SortedRecords<Category> Categories { get; }

    /// <summary>The tie types.</summary>
    public SortedRecords<TieType> TieTypes { get; }

    /// <summary>The assets.</summary>
    public SortedRecords<Asset> Assets { get; }

    /// <summary>The needs and offers, open and closed.</summary>
    public SortedRecords<NeedOrOffer> NeedsAndOffers { get; }

    /// <summary>The ties, living and ended.</summary>
    public SortedRecords<Tie> Ties { get; }

    /// <summary>The introductions.</summary>
    public SortedRecords<Introduction> Introductions { get; }

    /// <summary>The figures.</summary>
    public SortedRecords<Fact> Facts { get; }

    /// <summary>The ties that start from or lead to the asset, living and ended, in the order of their ids; empty for an isolated or unknown asset.</summary>
    public IEnumerable<Tie> TiesOf(string assetId) => tiesByAsset.Value[assetId];

    /// <summary>The asset's needs and offers, open and closed, in the order of their ids.</summary>
    public IEnumerable<NeedOrOffer> NeedsAndOffersOf(string assetId) => needsByAsset.Value[assetId];

    /// <summary>The asset's scale by this city's criteria.</summary>
    public ScaleAssessment ScaleOf(Asset asset) => City.Criteria.Assess(asset);

    /// <summary>Every record but the city's own, kind by kind in the order of <see cref="EntityKind"/>.</summary>
    public IEnumerable<IEntity> Records =>
        Places.Cast<IEntity>().Concat(Categories).Concat(TieTypes).Concat(Assets).Concat(NeedsAndOffers).Concat(Ties).Concat(Introductions).Concat(Facts);

    /// <summary>The snapshot of <paramref name="city"/> with <paramref name="records"/> in any order.</summary>
    /// <exception cref="ArgumentException">Two records of one kind have the same id, or one is another city's.</exception>
    public static CitySnapshot Of(City city, int revision, IEnumerable<IEntity> records)
    {
        var byKind = records.ToLookup(r => r.EntityKind);
        if (byKind[EntityKind.City].Any(c => c.Id != city.Id))
        {
            throw new ArgumentException("A snapshot holds one city only.", nameof(records));
        }
        var links = byKind.Where(g => g.Key != EntityKind.City).SelectMany(g => g)
            .SelectMany(r => r.References.Select(to => (To: to with { Field = null }, From: new EntityReference(r.EntityKind, r.Id))));
        return new CitySnapshot(
            city,
            revision,
            SortedRecords<Place>.Of(byKind[EntityKind.Place]),
            SortedRecords<Category>.Of(byKind[EntityKind.Category]),
            SortedRecords<TieType>.Of(byKind[EntityKind.TieType]),
            SortedRecords<Asset>.Of(byKind[EntityKind.Asset]),
            SortedRecords<NeedOrOffer>.Of(byKind[EntityKind.NeedOrOffer]),
            SortedRecords<Tie>.Of(byKind[EntityKind.Tie]),
            SortedRecords<Introduction>.Of(byKind[EntityKind.Introduction]),
            SortedRecords<Fact>.Of(byKind[EntityKind.Fact]),
            links.GroupBy(l => l.To).ToImmutableDictionary(g => g.Key, g => g.Select(l => l.From).ToImmutableHashSet()));
    }

    /// <summary>This snapshot with <paramref name="change"/> applied. Cost: proportional to the change and to the kinds of record it touches.</summary>
    /// <exception cref="ArgumentException">The change is not the one after this revision.</exception>
    public CitySnapshot With(Change change)
    {
        if (change.Revision != Revision + 1)
        {
            throw new ArgumentException($"Revision {change.Revision} does not follow {Revision}.", nameof(change));
        }
        var entries = change.Entries.ToLookup(e => e.Kind);
        var city = entries[EntityKind.City].Select(e => (City?)e.After).LastOrDefault() ?? City;
        return new CitySnapshot(
            city,
            change.Revision,
            Places.With(entries[EntityKind.Place]),
            Categories.With(entries[EntityKind.Category]),
            TieTypes.With(entries[EntityKind.TieType]),
            Assets.With(entries[EntityKind.Asset]),
            NeedsAndOffers.With(entries[EntityKind.NeedOrOffer]),
            Ties.With(entries[EntityKind.Tie]),
            Introductions.With(entries[EntityKind.Introduction]),
            Facts.With(entries[EntityKind.Fact]),
            ReferrersWith(change.Entries));
    }

    /// <inheritdoc/>
    public IEntity? Find(EntityKind kind, string id) => kind switch
    {
        EntityKind.City => id == City.Id ? City : null,
        EntityKind.Place => Places.Find(id),
        EntityKind.Category => Categories.Find(id),
        EntityKind.TieType => TieTypes.Find(id),
        EntityKind.Asset => Assets.Find(id),
        EntityKind.NeedOrOffer => NeedsAndOffers.Find(id),
        EntityKind.Tie => Ties.Find(id),
        EntityKind.Introduction => Introductions.Find(id),
        EntityKind.Fact => Facts.Find(id),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<EntityReference> ReferrersOf(EntityKind kind, string id) =>
        referrers.TryGetValue(new EntityReference(kind, id), out var from) ? from : [];

    private ImmutableDictionary<EntityReference, ImmutableHashSet<EntityReference>> ReferrersWith(ValueList<ChangeEntry> entries)
    {
        var builder = referrers.ToBuilder();
        foreach (var entry in entries)
        {
            var from = new EntityReference(entry.Kind, entry.Id);
            foreach (var to in entry.Before?.References ?? [])
            {
                var key = to with { Field = null };
                if (builder.TryGetValue(key, out var set))
                {
                    builder[key] = set.Remove(from);
                }
            }
            foreach (var to in entry.After?.References ?? [])
            {
                var key = to with { Field = null };
                builder[key] = (builder.TryGetValue(key, out var set) ? set : []).Add(from);
            }
        }
        return builder.ToImmutable();
    }
}
