using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Synthetic;

/// <summary>
/// A made-up city: places, sectors, sizes, needs and offers, groups, intermediators, dated ties with trust, and bridges planted after a cut-off whose truth is
/// known. docs/synthetic-cities.md says what it resembles and what not. Records are made one at a time while they are read; kept are about 100 bytes an asset.
/// </summary>
public sealed class SyntheticCity
{
    private static readonly Source MadeUp = new("Made up by assetgraph generate");
    private static readonly string[] MacroSubtypes = ["hospital-trust", "university", "council-department", "developer", "housing-association", "college"];
    private static readonly string[] MicroSubtypes = ["community-group", "social-enterprise", "co-operative", "faith-group", "small-business", "charity"];

    private readonly SyntheticCityOptions options;
    private readonly SyntheticPlan plan;
    private readonly int digits;

    /// <summary>Plans the city. Cost: linear in its assets; a second for a million on one core, or a few.</summary>
    /// <param name="options">What kind of city.</param>
    /// <exception cref="BridgingException">AG3005 for an option out of its range.</exception>
    public SyntheticCity(SyntheticCityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.options = options;
        plan = new SyntheticPlan(options);
        digits = Math.Max(4, (options.Assets - 1).ToString(CultureInfo.InvariantCulture).Length);
        City = new City
        {
            Id = options.Id,
            Name = string.Create(CultureInfo.InvariantCulture, $"Synthetic city of {options.Assets} assets, seed {options.Seed}"),
            Attribution = "Made up: no asset, person or place of it exists.",
        };
    }

    /// <summary>The city's own record.</summary>
    public City City { get; }

    /// <summary>How many records <see cref="Records"/> gives, without the city's own.</summary>
    public long Count => Kinds.Sum(k => (long)CountOf(k));

    /// <summary>The planted bridges, by macro asset. They are among the ties too, dated after the cut-off.</summary>
    public IEnumerable<PlantedBridge> Planted => plan.Planted.Select(p => new PlantedBridge(Key(p.Macro), Key(p.Micro), Key(p.Broker), Day(p.Day)));

    /// <summary>The types of its ties.</summary>
    internal static IReadOnlyList<TieType> TieTypes { get; } = [.. DefaultVocabulary.TieTypes.Where(t => t is { CarriesTrust: true, HalfLifeDays: not null })];

    private static IReadOnlyList<EntityKind> Kinds { get; } =
        [EntityKind.Place, EntityKind.Category, EntityKind.TieType, EntityKind.Asset, EntityKind.NeedOrOffer, EntityKind.Tie, EntityKind.Introduction];

    /// <summary>All records but the city's own, what is referred to first. Each reading makes them anew, the same.</summary>
    public IEnumerable<IEntity> Records() => Kinds.SelectMany(RecordsOf);

    /// <summary>The records of one kind, in the order of their ids; none of a kind that such a city does not have.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<IEntity> RecordsOf(EntityKind kind) => kind switch
    {
        EntityKind.City => [City],
        EntityKind.Place => Places(),
        EntityKind.Category => CategoryRecords().OrderBy(c => c.Id, StringComparer.Ordinal),
        EntityKind.TieType => DefaultVocabulary.TieTypes.OrderBy(t => t.Id, StringComparer.Ordinal),
        EntityKind.Asset => Enumerable.Range(0, plan.Assets).Select(AssetAt),
        EntityKind.NeedOrOffer => plan.Needs.Select(NeedAt),
        EntityKind.Tie => plan.Ties.Select(TieAt),
        EntityKind.Introduction => plan.Introductions.Select(IntroductionAt),
        _ => [],
    };

    /// <summary>The city as a snapshot at revision 1. All records are in memory then.</summary>
    public CitySnapshot ToSnapshot() => CitySnapshot.Of(City, 1, [.. Records()]);

    private int CountOf(EntityKind kind) => kind switch
    {
        EntityKind.Place => 1 + plan.Wards + plan.Neighbourhoods,
        EntityKind.Category => plan.Categories + Roots,
        EntityKind.TieType => DefaultVocabulary.TieTypes.Count,
        EntityKind.Asset => plan.Assets,
        EntityKind.NeedOrOffer => plan.Needs.Count,
        EntityKind.Tie => plan.Ties.Count,
        EntityKind.Introduction => plan.Introductions.Count,
        _ => 0,
    };

    private int Roots => (plan.Categories + FinerPerRoot - 1) / FinerPerRoot;

    private const int FinerPerRoot = 8;

    private IEnumerable<IEntity> Places()
    {
        yield return new Place { Id = "city", Name = "City", Level = PlaceLevel.City };
        for (var n = 0; n < plan.Neighbourhoods; n++)
        {
            // Wards lie on a spiral of sunflower seeds, about 2 km apart; neighbourhoods round their ward's middle.
            var (east, north) = Spiral(SyntheticPlan.WardOf(n), 1.3);
            var (e, s) = Spiral(n % 5, 0.4);
            yield return new Place
            {
                Id = Numbered("neighbourhood", n),
                Name = string.Create(CultureInfo.InvariantCulture, $"Neighbourhood {n + 1}"),
                Level = PlaceLevel.Neighbourhood,
                ParentId = Numbered("ward", SyntheticPlan.WardOf(n)),
                Location = new GeoPoint(Math.Clamp(52.48 + (north + s) / 111.2, -80, 80), Math.Clamp(-1.9 + (east + e) / 67.7, -179, 179)),
            };
        }
        for (var w = 0; w < plan.Wards; w++)
        {
            yield return new Place { Id = Numbered("ward", w), Name = string.Create(CultureInfo.InvariantCulture, $"Ward {w + 1}"), Level = PlaceLevel.Ward, ParentId = "city" };
        }
    }

    private IEnumerable<Category> CategoryRecords()
    {
        for (var r = 0; r < Roots; r++)
        {
            yield return new Category { Id = RootId(r), Name = RootName(r) };
        }
        for (var c = 0; c < plan.Categories; c++)
        {
            yield return new Category { Id = CategoryId(c), Name = string.Create(CultureInfo.InvariantCulture, $"{RootName(c / FinerPerRoot)}.{c % FinerPerRoot + 1}"), ParentId = RootId(c / FinerPerRoot) };
        }
    }

    private Asset AssetAt(int i)
    {
        var chance = new Graphs.SeededRandom(options.Seed, i + 1);
        var draw = chance.NextDouble();
        var neighbourhood = Numbered("neighbourhood", plan.NeighbourhoodOf[i]);
        var number = string.Create(CultureInfo.InvariantCulture, $"{i + 1}");
        if (plan.IsMacro(i))
        {
            var subtype = MacroSubtypes[i % MacroSubtypes.Length];
            // Sizes by a heavy tail: most just over the line, a few very large.
            var employees = (int)Math.Min(251 * Math.Pow(1 - draw, -1 / 1.1), 40_000);
            return new Asset
            {
                Id = Key(i), Kind = AssetKind.Organisation, Name = $"{Words(subtype)} {number}", Subtypes = [subtype],
                Sector = subtype is "developer" ? Sector.Private : subtype is "housing-association" ? Sector.Social : Sector.Public,
                Strands = StrandsOf(chance), PlaceIds = [neighbourhood], Employees = employees, AnnualSpend = new Money(20_000m * employees, "GBP"), Sources = [MadeUp],
            };
        }
        if (plan.IsBroker(i))
        {
            return new Asset
            {
                Id = Key(i), Kind = AssetKind.Organisation, Name = $"Community anchor {number}", Subtypes = ["community-anchor"], Sector = Sector.Social,
                Strands = StrandsOf(chance), PlaceIds = [neighbourhood], Employees = 2 + chance.Next(30), AnnualSpend = new Money(50_000 + chance.Next(300_000), "GBP"),
                Capacity = new Capacity(2 + chance.Next(5)), Sources = [MadeUp],
            };
        }
        var sort = chance.Next(100);
        var plain = new Asset { Id = Key(i), Kind = AssetKind.Organisation, Name = "", PlaceIds = [neighbourhood], Strands = StrandsOf(chance), Sources = [MadeUp] };
        if (sort < 18)
        {
            return plain with { Kind = AssetKind.Space, Name = $"Space {number}", Subtypes = ["meeting-room"], LandOrProperty = false, DeclaredScale = Micro };
        }
        if (sort < 30)
        {
            return plain with { Kind = AssetKind.Person, Name = $"Residents' group {number}", Subtypes = [Asset.GroupSubtype], Members = 5 + chance.Next(200), DeclaredScale = Micro };
        }
        if (sort < 40)
        {
            return plain with { Kind = AssetKind.Person, Name = $"Resident {number}", Subtypes = ["resident"], Consent = ConsentOf(chance.Next(10)), DeclaredScale = Micro };
        }
        var micro = MicroSubtypes[chance.Next(MicroSubtypes.Length)];
        return plain with
        {
            Name = $"{Words(micro)} {number}", Subtypes = [micro], Sector = micro is "small-business" ? Sector.Private : Sector.Social,
            Employees = (int)Math.Min(Math.Pow(1 - draw, -1 / 1.2) - 1, 249), AnnualSpend = new Money(chance.Next(900_000), "GBP"),
        };
    }

    private static ScaleDeclaration Micro { get; } = new(Scale.Micro, "type-rule", MadeUp);

    private static Consent? ConsentOf(int draw) => draw switch
    {
        < 4 => new Consent(ConsentLevel.Suggested),
        < 7 => new Consent(ConsentLevel.Pseudonymous),
        _ => null,
    };

    private NeedOrOffer NeedAt(SyntheticNeed need, int index) => new()
    {
        Id = Numbered("need", index),
        AssetId = Key(need.Asset),
        Direction = need.IsNeed ? Direction.Need : Direction.Offer,
        CategoryId = CategoryId(need.Category),
        Tags = [TagOf(need.Category, need.FirstTag), TagOf(need.Category, need.SecondTag)],
        OpenedOn = Date(need.Day),
        Sources = [MadeUp],
    };

    private Tie TieAt(SyntheticTie tie, int index)
    {
        var chance = new Graphs.SeededRandom(options.Seed, -1 - index);
        var type = TieTypes[tie.Type];
        var happened = tie.Day == SyntheticTie.Undated ? -30 - chance.Next(2_000) : tie.Day;
        return new Tie
        {
            Id = Numbered("tie", index),
            SourceId = Key(tie.Source),
            TargetId = Key(tie.Target),
            TypeId = type.Id,
            // Trust is stated of the relation as a whole: an anchor of a group and the group know each other.
            Directed = false,
            Trust = tie.Grade == 0 ? null : new TrustStatement(tie.Grade),
            OccurredOn = tie.Day == SyntheticTie.Undated ? null : Date(tie.Day),
            LastConfirmedOn = tie.ConfirmedDay == SyntheticTie.Undated ? null : Date(tie.ConfirmedDay),
            // Written down within two months.
            RecordedAt = new DateTimeOffset(Day(happened + chance.Next(60)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            BrokeredById = tie.Broker < 0 ? null : Key(tie.Broker),
            Sources = [MadeUp],
        };
    }

    private Introduction IntroductionAt((int Macro, int Micro, int Broker, int Day, bool Joined) made, int index) => new()
    {
        Id = Numbered("introduction", index),
        MacroId = Key(made.Macro),
        MicroId = Key(made.Micro),
        IntermediatorIds = [Key(made.Broker)],
        Status = made.Joined ? IntroductionStatus.TieFormed : IntroductionStatus.Declined,
        UpdatedOn = Date(made.Day),
    };

    private static ValueList<Strand> StrandsOf(Graphs.SeededRandom chance) => [(Strand)chance.Next(4)];

    private DateOnly Day(int day) => options.CutOff.AddDays(day);

    private PartialDate Date(int day)
    {
        var date = Day(day);
        return new PartialDate(date.Year, date.Month, date.Day);
    }

    private string Key(int asset) => Numbered("asset", asset);

    private string Numbered(string word, int number) => $"{word}-{number.ToString(CultureInfo.InvariantCulture).PadLeft(word is "need" or "tie" or "introduction" ? digits + 1 : digits, '0')}";

    private static string RootId(int root) => string.Create(CultureInfo.InvariantCulture, $"{DefaultVocabulary.Categories[root % DefaultVocabulary.Categories.Count].Id}-{root:0000}");

    private static string RootName(int root) => string.Create(CultureInfo.InvariantCulture, $"{DefaultVocabulary.Categories[root % DefaultVocabulary.Categories.Count].Name} {root + 1}");

    private static string CategoryId(int category) => string.Create(CultureInfo.InvariantCulture, $"{RootId(category / FinerPerRoot)}-{category % FinerPerRoot}");

    private static string TagOf(int category, int tag) => string.Create(CultureInfo.InvariantCulture, $"{CategoryId(category)}-{(char)('a' + tag)}");

    private static string Words(string subtype) => string.Concat(char.ToUpperInvariant(subtype[0]), subtype.AsSpan(1).ToString().Replace('-', ' '));

    private static (double East, double North) Spiral(int index, double step)
    {
        var angle = index * 2.399963229728653; // the golden angle: seeds never line up
        var radius = step * Math.Sqrt(index);
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }
}
