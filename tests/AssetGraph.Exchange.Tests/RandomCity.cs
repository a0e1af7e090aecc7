using AssetGraph.Domain;

namespace AssetGraph.Exchange.Tests;

/// <summary>A city that a seed decides: every field is filled or left out at random, with the texts that break careless writers.</summary>
internal static class RandomCity
{
    private static readonly string[] Pieces =
    [
        "a", "Ladywood", " ", "  ", "\n", "\r\n", "\r", "\t", ",", ";", "|", "||", " || ", "\"", "\"\"", "'", "\\", "\\;", "=", "+", "-", "@", "é", "ß", "中文", "🏙️", "\u00a0", "\u200b", "#", "sep=;", "null", "attr:", "0",
    ];

    private static readonly string[] AttributeNames = ["area", "city", "name", "ID", "attr:x", "Weight", " note ", "a,b", "a;b", "two\nlines", "\"quoted\"", "é", "source", "#"];

    internal static CitySnapshot Of(int seed)
    {
        var random = new Random(seed);
        var city = new City
        {
            Id = $"city-{random.Next(100)}",
            Name = Text(random),
            Country = Maybe(random, Text),
            Attribution = Maybe(random, Text),
            Criteria = new MacroCriteria(random.Next(1000), Spend(random), random.Next(2) == 0),
        };
        var places = Many(random, 3, i => Place(random, i));
        var categories = Many(random, 3, i => new Category { Id = $"c{i}", Name = Text(random), ParentId = i > 0 && random.Next(2) == 0 ? $"c{i - 1}" : null });
        var types = Many(random, 3, i => Type(random, i));
        var assets = Many(random, 6, i => Asset(random, i, places));
        var needs = assets.Length == 0 || categories.Length == 0 ? [] : Many(random, 6, i => Need(random, i, assets, categories));
        var introductions = assets.Length < 2 ? [] : Many(random, 3, i => Introduction(random, i, assets));
        var ties = assets.Length < 2 || types.Length == 0 ? [] : Many(random, 8, i => Tie(random, i, assets, types, introductions));
        var facts = Many(random, 3, i => Fact(random, i));
        return CitySnapshot.Of(city, 1, [.. places, .. categories, .. types, .. assets, .. needs, .. introductions, .. ties, .. facts]);
    }

    /// <summary>A text that is more than white space, as the model's required texts are.</summary>
    internal static string Text(Random random)
    {
        string text;
        do
        {
            text = string.Concat(Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        }
        while (string.IsNullOrWhiteSpace(text));
        return text;
    }

    private static Place Place(Random random, int i) => new()
    {
        Id = $"p{i}",
        Name = Text(random),
        Level = Any<PlaceLevel>(random),
        ParentId = i > 0 && random.Next(2) == 0 ? $"p{i - 1}" : null,
        Location = Value(random, Point),
        Sources = Sources(random),
        Attributes = Attributes(random),
    };

    private static TieType Type(Random random, int i)
    {
        var carries = random.Next(2) == 0;
        return new TieType
        {
            Id = $"type{i}",
            Name = Text(random),
            CarriesTrust = carries,
            Adverse = !carries && random.Next(2) == 0,
            DefaultTrust = 1 - random.NextDouble(),
            HalfLifeDays = random.Next(3) == 0 ? null : 1 + random.Next(2000),
            Symmetric = random.Next(2) == 0,
        };
    }

    private static Asset Asset(Random random, int i, Place[] places)
    {
        var kind = Any<AssetKind>(random);
        return new Asset
        {
            Id = $"a{i}",
            Kind = kind,
            Name = Text(random),
            Description = Maybe(random, Text),
            Subtypes = Words(random),
            Sector = Any<Sector>(random),
            Strands = List(random, () => Any<Strand>(random)),
            PlaceIds = places.Where(_ => random.Next(2) == 0).Select(p => p.Id).ToValueList(),
            Location = Value(random, Point),
            Identifiers = List(random, () => new Identifier($"GB-{random.Next(9)}", $"{Text(random).Replace(";", "", StringComparison.Ordinal)}:x")),
            Employees = Value(random, r => r.Next()),
            AnnualSpend = Value(random, Spend),
            TradingSince = Value(random, r => Date(r, 1990)),
            LandOrProperty = Value(random, r => r.Next(2) == 0),
            Members = Value(random, r => r.Next(100)),
            DeclaredScale = null,
            Consent = kind == AssetKind.Person ? Maybe(random, r => new Consent(Any<ConsentLevel>(r), Value(r, _ => new DateOnly(2020, 1, 31)), Value(r, _ => new DateOnly(2030, 12, 31)), Maybe(r, Text))) : null,
            Capacity = Maybe(random, r => new Capacity(1 + r.Next(9), Maybe(r, Text))),
            ParentId = i > 0 && random.Next(3) == 0 ? $"a{i - 1}" : null,
            Sponsor = Maybe(random, Text),
            Sources = Sources(random),
            Attributes = Attributes(random),
        } is var asset && random.Next(2) == 0
            ? asset with { DeclaredScale = new ScaleDeclaration(random.Next(2) == 0 ? Scale.Macro : Scale.Micro, Maybe(random, Text), random.Next(2) == 0 && asset.Sources.Count > 0 ? asset.Sources[0] : Source(random)) }
            : asset;
    }

    private static NeedOrOffer Need(Random random, int i, Asset[] assets, Category[] categories) => new()
    {
        Id = $"n{i}",
        AssetId = Pick(random, assets).Id,
        Direction = Any<Direction>(random),
        CategoryId = Pick(random, categories).Id,
        Tags = Words(random),
        Level = Value(random, r => r.Next(NeedOrOffer.LowestLevel, NeedOrOffer.HighestLevel + 1)),
        Prerequisites = Words(random),
        Amount = Value(random, Spend),
        Description = Maybe(random, Text),
        OpenedOn = Value(random, r => Date(r, 2000)),
        ClosedOn = Value(random, r => Date(r, 2020)),
        Sources = Sources(random),
        Attributes = Attributes(random),
    };

    private static Tie Tie(Random random, int i, Asset[] assets, TieType[] types, Introduction[] introductions)
    {
        var source = random.Next(assets.Length);
        return new Tie
        {
            Id = $"t{i}",
            SourceId = assets[source].Id,
            TargetId = assets[(source + 1 + random.Next(assets.Length - 1)) % assets.Length].Id,
            TypeId = Pick(random, types).Id,
            Directed = random.Next(2) == 0,
            Weight = random.Next(2) == 0 ? 1 : 1 - random.NextDouble(),
            Amount = Value(random, Spend),
            Trust = random.Next(3) switch
            {
                0 => null,
                1 => new TrustStatement(1 + 4 * random.NextDouble()),
                _ => new TrustStatement(null, new TrustItems(1 + random.Next(4), 1 + 3 * random.NextDouble(), 4)),
            },
            Strand = Value(random, Any<Strand>),
            OccurredOn = Value(random, r => Date(r, 2000)),
            EndedOn = Value(random, r => Date(r, 2020)),
            LastConfirmedOn = Value(random, r => Date(r, 2010)),
            RecordedAt = Value(random, r => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(r.Next(3))).AddTicks(r.Next(10_000_000))),
            MadeByProject = Value(random, r => r.Next(2) == 0),
            BrokeredById = random.Next(3) == 0 ? Pick(random, assets).Id : null,
            IntroductionId = random.Next(3) == 0 && introductions.Length > 0 ? Pick(random, introductions).Id : null,
            Description = Maybe(random, Text),
            Sources = Sources(random),
            Attributes = Attributes(random),
        };
    }

    private static Introduction Introduction(Random random, int i, Asset[] assets) => new()
    {
        Id = $"i{i}",
        MacroId = assets[0].Id,
        MicroId = assets[1].Id,
        IntermediatorIds = assets.Skip(2).Where(_ => random.Next(2) == 0).Select(a => a.Id).ToValueList(),
        Status = Any<IntroductionStatus>(random),
        Owner = Maybe(random, Text),
        NextStep = Maybe(random, Text),
        UpdatedOn = Value(random, r => Date(r, 2024)),
        Outcome = Maybe(random, Text),
        Attributes = Attributes(random),
    };

    private static Fact Fact(Random random, int i) => new()
    {
        Id = $"f{i}",
        Label = Text(random),
        Value = Text(random),
        Target = Maybe(random, Text),
        Unit = Maybe(random, Text),
        Strand = Maybe(random, Text),
        Period = Maybe(random, Text),
        Scope = Maybe(random, Text),
        Status = Maybe(random, Text),
        Sources = Sources(random),
        Attributes = Attributes(random),
    };

    private static Source Source(Random random) => new(Text(random), Maybe(random, Text), random.Next(3) switch { 0 => SourceSubjects.Size, 1 => Text(random), _ => null });

    private static ValueList<Source> Sources(Random random) => List(random, () => Source(random));

    private static ValueList<string> Words(Random random) => List(random, () => Text(random));

    private static AttributeMap Attributes(Random random) =>
        AttributeMap.Of(AttributeNames.Where(_ => random.Next(4) == 0).Select(name => new KeyValuePair<string, string>(name, Text(random))));

    private static Money Spend(Random random) => new(random.Next(10_000_000) / 100m, random.Next(2) == 0 ? "GBP" : "EUR");

    private static GeoPoint Point(Random random) => new(random.NextDouble() * 180 - 90, random.NextDouble() * 360 - 180);

    private static PartialDate Date(Random random, int year) => random.Next(3) switch
    {
        0 => new PartialDate(year),
        1 => new PartialDate(year, 1 + random.Next(12)),
        _ => new PartialDate(year, 1 + random.Next(12), 1 + random.Next(28)),
    };

    private static T Any<T>(Random random)
        where T : struct, Enum => Pick(random, Enum.GetValues<T>());

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private static T? Maybe<T>(Random random, Func<Random, T> make)
        where T : class => random.Next(2) == 0 ? null : make(random);

    private static T? Value<T>(Random random, Func<Random, T> make)
        where T : struct => random.Next(2) == 0 ? null : make(random);

    private static ValueList<T> List<T>(Random random, Func<T> make) => Enumerable.Range(0, random.Next(4)).Select(_ => make()).ToValueList();

    private static T[] Many<T>(Random random, int most, Func<int, T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(make)];
}
