namespace AssetGraph.Domain;

/// <summary>
/// Everything about one city as it was after one revision: immutable, shared by all readers, its records in the ordinal order of their ids whatever the
/// order they were written in. Building one costs O(n log n) of its records; <see cref="With"/> brings it forward by a change without reading it again.
/// </summary>
public sealed class CitySnapshot : ICityState
{
    private readonly Lazy<ILookup<EntityReference, EntityReference>> referrers;
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
        SortedRecords<Fact> facts)
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
        referrers = new(() => Records
            .SelectMany(r => r.References.Select(to => (To: to with { Field = null }, From: new EntityReference(r.EntityKind, r.Id))).Distinct())
            .ToLookup(link => link.To, link => link.From));
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
    public IEnumerable<IEntity> Records => Enum.GetValues<EntityKind>().Where(k => k != EntityKind.City).SelectMany(RecordsOf);

    /// <summary>The records of one kind, in the order of their ids; of the kind City the city's own record.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<IEntity> RecordsOf(EntityKind kind) => kind switch
    {
        EntityKind.City => [City],
        EntityKind.Place => Places,
        EntityKind.Category => Categories,
        EntityKind.TieType => TieTypes,
        EntityKind.Asset => Assets,
        EntityKind.NeedOrOffer => NeedsAndOffers,
        EntityKind.Tie => Ties,
        EntityKind.Introduction => Introductions,
        EntityKind.Fact => Facts,
        _ => [],
    };

    /// <summary>The number of <see cref="Records"/>.</summary>
    public int RecordCount =>
        Places.Count + Categories.Count + TieTypes.Count + Assets.Count + NeedsAndOffers.Count + Ties.Count + Introductions.Count + Facts.Count;

    /// <summary>The snapshot of <paramref name="city"/> with <paramref name="records"/> in any order.</summary>
    /// <exception cref="ArgumentException">Two records of one kind have the same id, or one is another city's.</exception>
    public static CitySnapshot Of(City city, int revision, IEnumerable<IEntity> records)
    {
        var (places, categories, types, assets, needs, ties, introductions, facts) =
            (new List<Place>(), new List<Category>(), new List<TieType>(), new List<Asset>(), new List<NeedOrOffer>(), new List<Tie>(), new List<Introduction>(), new List<Fact>());
        foreach (var record in records)
        {
            switch (record)
            {
                case Tie tie: ties.Add(tie); break;
                case NeedOrOffer need: needs.Add(need); break;
                case Asset asset: assets.Add(asset); break;
                case Fact fact: facts.Add(fact); break;
                case Introduction introduction: introductions.Add(introduction); break;
                case Place place: places.Add(place); break;
                case Category category: categories.Add(category); break;
                case TieType type: types.Add(type); break;
                case City other when other.Id == city.Id: break;
                default: throw new ArgumentException("A snapshot holds one city only.", nameof(records));
            }
        }
        return new CitySnapshot(
            city,
            revision,
            SortedRecords<Place>.Of(places),
            SortedRecords<Category>.Of(categories),
            SortedRecords<TieType>.Of(types),
            SortedRecords<Asset>.Of(assets),
            SortedRecords<NeedOrOffer>.Of(needs),
            SortedRecords<Tie>.Of(ties),
            SortedRecords<Introduction>.Of(introductions),
            SortedRecords<Fact>.Of(facts));
    }

    /// <summary>This snapshot with <paramref name="change"/> applied. Cost: proportional to the change and to the kinds of record it touches.</summary>
    /// <exception cref="ArgumentException">The change is not the one after this revision.</exception>
    public CitySnapshot With(Change change)
    {
        if (change.Revision != Revision + 1)
        {
            throw new ArgumentException($"Revision {change.Revision} does not follow {Revision}.", nameof(change));
        }
        return Moved(change.Revision, change.Entries);
    }

    /// <summary>
    /// The snapshot of an earlier revision, by taking back the changes since. Cost: proportional to those changes and to the kinds of record they touch.
    /// </summary>
    /// <param name="revision">The earlier revision, 1 to <see cref="Revision"/>; this one answers this snapshot.</param>
    /// <param name="newestFirst">The changes after it as the log keeps them: <see cref="Revision"/> down to <paramref name="revision"/> + 1, none missing.</param>
    /// <exception cref="ArgumentException">A change is missing, stands twice or is out of order.</exception>
    public CitySnapshot Before(int revision, IEnumerable<Change> newestFirst)
    {
        if (revision < 1 || revision > Revision)
        {
            throw new ArgumentOutOfRangeException(nameof(revision), revision, $"Expected 1 to {Revision}.");
        }
        // What counts for a record is the oldest change that touched it: what that one replaced is how the record was.
        var restored = new Dictionary<EntityReference, ChangeEntry>();
        var next = Revision;
        foreach (var change in newestFirst)
        {
            if (change.Revision != next || next == revision)
            {
                throw new ArgumentException($"Found the change {change.Revision}, expected those from {Revision} down to {revision + 1}.", nameof(newestFirst));
            }
            next--;
            foreach (var entry in change.Entries.AsSpan())
            {
                restored[new EntityReference(entry.Kind, entry.Id)] = entry with { After = entry.Before };
            }
        }
        if (next != revision)
        {
            throw new ArgumentException($"The change {next} is missing.", nameof(newestFirst));
        }
        return revision == Revision ? this : Moved(revision, restored.Values);
    }

    private CitySnapshot Moved(int revision, IEnumerable<ChangeEntry> changes)
    {
        var entries = changes.ToLookup(e => e.Kind);
        var city = entries[EntityKind.City].Select(e => (City?)e.After).LastOrDefault() ?? City;
        return new CitySnapshot(
            city,
            revision,
            Places.With(entries[EntityKind.Place]),
            Categories.With(entries[EntityKind.Category]),
            TieTypes.With(entries[EntityKind.TieType]),
            Assets.With(entries[EntityKind.Asset]),
            NeedsAndOffers.With(entries[EntityKind.NeedOrOffer]),
            Ties.With(entries[EntityKind.Tie]),
            Introductions.With(entries[EntityKind.Introduction]),
            Facts.With(entries[EntityKind.Fact]));
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
    /// <remarks>The first call walks over all records; the others are O(1).</remarks>
    public IEnumerable<EntityReference> ReferrersOf(EntityKind kind, string id) => referrers.Value[new EntityReference(kind, id)];
}
