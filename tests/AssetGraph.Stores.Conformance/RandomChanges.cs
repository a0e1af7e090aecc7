using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>Makes random change sets that are allowed on a given model, and random records, from one seed.</summary>
public sealed class RandomChanges(int seed)
{
    private const int IdsPerKind = 8;

    private readonly Random random = new(seed);

    public Random Random => random;

    /// <summary>A change set of one to six steps that is allowed on <paramref name="model"/>; an empty model gets its city's record.</summary>
    public ChangeSet Next(CityModel model, string cityId)
    {
        var wanted = model.Copy();
        if (model.Records.Count == 0 || random.Next(20) == 0)
        {
            wanted.Put(City(cityId));
        }
        for (var steps = random.Next(1, 7); steps > 0; steps--)
        {
            if (random.Next(4) == 0)
            {
                RemoveOne(wanted);
            }
            else
            {
                Record(wanted);
            }
        }
        var differences = CityModel.Difference(model, wanted).ToArray();
        random.Shuffle(differences);
        return new ChangeSet
        {
            Author = random.Next(2) == 0 ? null : Text(),
            Message = random.Next(2) == 0 ? null : Text(),
            Upserts = differences.Where(d => d.After is not null).Select(d => d.After!).ToValueList(),
            Deletions = differences.Where(d => d.After is null).Select(d => new EntityReference(d.Kind, d.Id)).ToValueList(),
        };
    }

    /// <summary>A text in which most things that break texts turn up.</summary>
    public string Text()
    {
        string[] pieces = ["Wärme", " ", "\"", "'", "\\", "\n", "\t", "😀", "資産", "e\u0301", "مرحبا", "<b>&", "--", ";", ",", "\u2028", "x", "NULL", "𝔘"];
        return "t" + string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private void RemoveOne(CityModel model)
    {
        var candidates = model.Records.Keys.Where(r => r.Kind != EntityKind.City).OrderBy(r => r.Kind).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();
        if (candidates.Length == 0)
        {
            return;
        }
        // What refers to the record goes with it.
        var gone = new Queue<EntityReference>([candidates[random.Next(candidates.Length)]]);
        while (gone.TryDequeue(out var record))
        {
            var referrers = model.ReferrersOf(record).ToArray();
            model.Remove(record);
            foreach (var referrer in referrers)
            {
                gone.Enqueue(referrer);
            }
        }
    }

    /// <summary>Writes one record of a random kind, new or in place of an old one; nothing where what it needs is not there yet.</summary>
    private void Record(CityModel model)
    {
        var number = random.Next(IdsPerKind);
        var asset = Any(model, EntityKind.Asset);
        var other = Any(model, EntityKind.Asset);
        IEntity? record = random.Next(10) switch
        {
            0 => Place(model, number),
            1 => new Category { Id = IdOf("category", number), Name = Text(), ParentId = Parent(model, EntityKind.Category, "category", number) },
            2 => TieType(number),
            3 or 4 or 5 => Asset(model, number),
            6 when asset is not null && Any(model, EntityKind.Category) is { } category => Need(number, asset, category),
            7 or 8 when asset is not null && asset != other && Any(model, EntityKind.TieType) is { } type => Tie(model, number, asset, other!, type),
            9 when asset is not null && asset != other => Introduction(model, number, asset, other!),
            _ => new Fact { Id = IdOf("fact", number), Label = Text(), Value = Text(), Unit = Maybe(Text), Sources = Sources(), Attributes = Attributes() },
        };
        model.Put(record);
    }

    private City City(string id) => new()
    {
        Id = id,
        Name = Text(),
        Country = Maybe(Text),
        Criteria = new MacroCriteria(random.Next(1000), new Money(random.Next(1_000_000) / 100m, "EUR"), random.Next(2) == 0),
    };

    private Place Place(CityModel model, int number) => new()
    {
        Id = IdOf("place", number),
        Name = Text(),
        Level = One<PlaceLevel>(),
        ParentId = Parent(model, EntityKind.Place, "place", number),
        Location = random.Next(2) == 0 ? null : new GeoPoint(random.NextDouble() * 180 - 90, random.NextDouble() * 360 - 180),
        Attributes = Attributes(),
    };

    private TieType TieType(int number)
    {
        var carries = random.Next(3) > 0;
        return new TieType
        {
            Id = IdOf("type", number),
            Name = Text(),
            CarriesTrust = carries,
            Adverse = !carries && random.Next(2) == 0,
            DefaultTrust = 1 - random.NextDouble(),
            HalfLifeDays = random.Next(2) == 0 ? null : random.Next(1, 1000),
            Symmetric = random.Next(2) == 0,
        };
    }

    private Asset Asset(CityModel model, int number)
    {
        var kind = One<AssetKind>();
        return new Asset
        {
            Id = IdOf("asset", number),
            Kind = kind,
            Name = Text(),
            Description = Maybe(Text),
            Subtypes = random.Next(2) == 0 ? [] : [Text(), Domain.Asset.GroupSubtype],
            Sector = One<Sector>(),
            Strands = random.Next(2) == 0 ? [] : [One<Strand>()],
            PlaceIds = Any(model, EntityKind.Place) is { } place ? [place] : [],
            Identifiers = random.Next(2) == 0 ? [] : [new Identifier("GB-CHC", $"{random.Next()}")],
            Employees = random.Next(2) == 0 ? null : random.Next(),
            AnnualSpend = random.Next(2) == 0 ? null : new Money(random.NextInt64() / 1000m, "GBP"),
            TradingSince = Date(1990),
            LandOrProperty = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            DeclaredScale = random.Next(3) > 0 ? null : new ScaleDeclaration(Scale.Micro, Maybe(Text), new Source(Text())),
            Consent = kind != AssetKind.Person ? null : new Consent(One<ConsentLevel>(), new DateOnly(2020, 1, 1).AddDays(random.Next(2000))),
            Capacity = random.Next(2) == 0 ? null : new Capacity(random.Next(1, 5), Maybe(Text)),
            ParentId = Parent(model, EntityKind.Asset, "asset", number),
            Sources = Sources(),
            Attributes = Attributes(),
        };
    }

    private NeedOrOffer Need(int number, string asset, string category) => new()
    {
        Id = IdOf("need", number),
        AssetId = asset,
        CategoryId = category,
        Direction = One<Direction>(),
        Tags = [Text()],
        Level = random.Next(2) == 0 ? null : random.Next(1, 9),
        Prerequisites = random.Next(2) == 0 ? [] : [Text(), Text()],
        Amount = Amount(),
        OpenedOn = Date(2000),
        ClosedOn = Date(2020),
        Sources = Sources(),
    };

    private Tie Tie(CityModel model, int number, string source, string target, string type) => new()
    {
        Id = IdOf("tie", number),
        SourceId = source,
        TargetId = target,
        TypeId = type,
        Directed = random.Next(2) == 0,
        Weight = (1 - random.NextDouble()) * Math.Pow(10, random.Next(-10, 10)),
        Amount = Amount(),
        Trust = random.Next(3) switch
        {
            0 => null,
            1 => new TrustStatement(1 + 4 * random.NextDouble()),
            _ => new TrustStatement(null, new TrustItems(random.Next(1, 5), random.Next(1, 5), 1 + 3 * random.NextDouble())),
        },
        Strand = random.Next(2) == 0 ? null : One<Strand>(),
        OccurredOn = Date(2000),
        EndedOn = Date(2020),
        LastConfirmedOn = Date(2010),
        RecordedAt = random.Next(2) == 0 ? null : DateTimeOffset.UnixEpoch.AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 10_000)),
        MadeByProject = random.Next(3) switch { 0 => null, 1 => true, _ => false },
        BrokeredById = random.Next(2) == 0 ? null : Any(model, EntityKind.Asset),
        IntroductionId = random.Next(2) == 0 ? null : Any(model, EntityKind.Introduction),
        Description = Maybe(Text),
    };

    private Introduction Introduction(CityModel model, int number, string macro, string micro) => new()
    {
        Id = IdOf("introduction", number),
        MacroId = macro,
        MicroId = micro,
        IntermediatorIds = Any(model, EntityKind.Asset) is { } third && third != macro && third != micro ? [third] : [],
        Status = One<IntroductionStatus>(),
        Owner = Maybe(Text),
        UpdatedOn = Date(2020),
        TieId = random.Next(2) == 0 ? null : Any(model, EntityKind.Tie),
    };

    /// <summary>Ids of several scripts, so that orders that differ between UTF-8, UTF-16 and cultures would show.</summary>
    private static string IdOf(string kind, int number) => (number % 4) switch
    {
        0 => $"{kind}:{number}",
        1 => $"Å-{kind}/{number}",
        2 => $"資産~{kind}.{number}",
        _ => $"{kind.ToUpperInvariant()}_{number}@x",
    };

    /// <summary>A parent of a smaller number, so that parents never go round.</summary>
    private string? Parent(CityModel model, EntityKind kind, string word, int number)
    {
        var parent = IdOf(word, random.Next(Math.Max(1, number)));
        return number > 0 && random.Next(2) == 0 && model.Find(new EntityReference(kind, parent)) is not null ? parent : null;
    }

    private string? Any(CityModel model, EntityKind kind)
    {
        var ids = model.Records.Keys.Where(r => r.Kind == kind).Select(r => r.Id).Order(StringComparer.Ordinal).ToArray();
        return ids.Length == 0 ? null : ids[random.Next(ids.Length)];
    }

    private Money? Amount() => random.Next(2) == 0 ? null : new Money(random.NextInt64() / 100m, "GBP");

    private PartialDate? Date(int fromYear) => random.Next(4) switch
    {
        0 => null,
        1 => new PartialDate(fromYear + random.Next(10)),
        2 => new PartialDate(fromYear + random.Next(10), random.Next(1, 13)),
        _ => new PartialDate(fromYear + random.Next(10), random.Next(1, 13), random.Next(1, 29)),
    };

    private ValueList<Source> Sources() => random.Next(2) == 0 ? [] : [new Source(Text(), Maybe(Text), Maybe(() => SourceSubjects.Size))];

    private AttributeMap Attributes() => random.Next(2) == 0 ? default : AttributeMap.Of([new(Text(), Text()), new("other", "")]);

    private string? Maybe(Func<string> text) => random.Next(2) == 0 ? null : text();

    private T One<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }
}
