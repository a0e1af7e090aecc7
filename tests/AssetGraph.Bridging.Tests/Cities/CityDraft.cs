using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Cities;

/// <summary>A small city for a test, written as it is drawn. Ids are names.</summary>
internal sealed class CityDraft
{
    private readonly List<IEntity> records = [.. DefaultVocabulary.TieTypes, .. DefaultVocabulary.Categories];

    public static readonly DateOnly Today = new(2026, 6, 30);

    public IEnumerable<IEntity> Records => records;

    /// <summary>For an asset that is at home in a place.</summary>
    public static Func<Asset, Asset> At(string place) => a => a with { PlaceIds = [place] };

    public CityDraft Macro(string id, Func<Asset, Asset>? with = null) => Asset(id, a => a with { Employees = 1000 }, with);

    public CityDraft Micro(string id, Func<Asset, Asset>? with = null) => Asset(id, a => a with { Employees = 3 }, with);

    public CityDraft Unknown(string id, Func<Asset, Asset>? with = null) => Asset(id, a => a, with);

    public CityDraft Group(string id, Func<Asset, Asset>? with = null) =>
        Asset(id, a => a with { Kind = AssetKind.Person, Subtypes = [Domain.Asset.GroupSubtype] }, with);

    public CityDraft Person(string id, ConsentLevel consent) => Asset(id, a => a with { Kind = AssetKind.Person, Consent = new Consent(consent) }, null);

    public CityDraft Space(string id, Func<Asset, Asset>? with = null) => Asset(id, a => a with { Kind = AssetKind.Space }, with);

    /// <summary>A tie named a-b; undirected 'partners-with' (default trust .6) unless said otherwise.</summary>
    public CityDraft Tie(
        string a, string b, string type = "partners-with", double? grade = null, bool directed = false, string? on = null, string? confirmed = null,
        string? ended = null, bool? byProject = null, string? id = null, string? brokeredBy = null, Strand? strand = null)
    {
        id ??= $"{a}-{b}";
        records.Add(new Tie
        {
            Id = id,
            SourceId = a,
            TargetId = b,
            TypeId = type,
            Directed = directed,
            Trust = grade is { } g ? new TrustStatement(g) : null,
            OccurredOn = Date(on),
            LastConfirmedOn = Date(confirmed),
            EndedOn = Date(ended),
            MadeByProject = byProject,
            BrokeredById = brokeredBy,
            Strand = strand,
            Sources = [new Source($"source of {id}")],
        });
        return this;
    }

    public CityDraft Need(string asset, string category, params string[] tags) => Record(asset, Direction.Need, category, tags);

    public CityDraft Offer(string asset, string category, params string[] tags) => Record(asset, Direction.Offer, category, tags);

    public CityDraft Place(string id, PlaceLevel level, string? parent = null, GeoPoint? point = null) => Add(new Place
    {
        Id = id,
        Name = id,
        Level = level,
        ParentId = parent,
        Location = point,
        Sources = [new Source($"source of {id}")],
    });

    public CityDraft Category(string id, string? parent = null) => Add(new Category { Id = id, Name = id, ParentId = parent });

    public CityDraft Introduction(string id, string macro, string micro, IntroductionStatus status, string[] by, string? on = null, string? tie = null) =>
        Add(new Introduction { Id = id, MacroId = macro, MicroId = micro, Status = status, IntermediatorIds = [.. by], UpdatedOn = Date(on), TieId = tie });

    public CityDraft Add(IEntity record)
    {
        records.Add(record);
        return this;
    }

    public CitySnapshot Snapshot() => CitySnapshot.Of(new City { Id = "town", Name = "Town" }, 1, records);

    public BridgingGraph Graph(Exclusions? exclusions = null, int workers = 1, DateOnly? asAt = null) =>
        BridgingGraph.Of(Snapshot(), asAt ?? Today, exclusions, workers);

    private CityDraft Asset(string id, Func<Asset, Asset> kind, Func<Asset, Asset>? with)
    {
        var asset = kind(new Asset { Id = id, Name = $"The {id}", Kind = AssetKind.Organisation, Sources = [new Source($"source of {id}")] });
        return Add(with is null ? asset : with(asset));
    }

    private CityDraft Record(string asset, Direction direction, string category, string[] tags)
    {
        var word = direction == Direction.Need ? "need" : "offer";
        var id = $"{asset}-{word}-{category}";
        var same = records.OfType<NeedOrOffer>().Count(n => n.Id == id || n.Id.StartsWith(id + "-", StringComparison.Ordinal));
        return Add(new NeedOrOffer
        {
            Id = same == 0 ? id : $"{id}-{same + 1}",
            AssetId = asset,
            Direction = direction,
            CategoryId = category,
            Tags = [.. tags],
            Sources = [new Source($"source of {id}")],
        });
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
