using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>
/// A city of three assets with one record of each kind, every field of an asset and a tie filled, drawn by hand:
/// <code>
///   hospital (macro) --partners--> centre --partners--> residents (group)
///       needs skills                                       offer skills
/// </code>
/// </summary>
public static class SmallCity
{
    public const string Id = "small-town";

    public static City City { get; } = new() { Id = Id, Name = "Small Town", Country = "GB", Attribution = "Made by hand for tests." };

    public static Place Town { get; } = new() { Id = "town", Name = "Small Town", Level = PlaceLevel.City, Location = new GeoPoint(52.48, -1.9) };

    public static Place Ward { get; } = new() { Id = "ward", Name = "Canal Ward", Level = PlaceLevel.Ward, ParentId = "town" };

    public static Category Skills { get; } = new() { Id = "skills", Name = "Skills" };

    public static TieType Partners { get; } = new() { Id = "partners-with", Name = "partners with", DefaultTrust = 0.6, Symmetric = true };

    public static TieType Contests { get; } = new() { Id = "contests", Name = "contests", CarriesTrust = false, Adverse = true, HalfLifeDays = null };

    public static Asset Hospital { get; } = new()
    {
        Id = "hospital",
        Kind = AssetKind.Organisation,
        Name = "The Hospital",
        Description = "A hospital by the canal.",
        Subtypes = ["hospital trust", "anchor"],
        Sector = Sector.Public,
        Strands = [Strand.SkillsMatching, Strand.CommunityResearch],
        PlaceIds = ["ward", "town"],
        Location = new GeoPoint(52.4801, -1.9101),
        Identifiers = [new Identifier("GB-NHS", "X1"), new Identifier("GB-COH", "00:11")],
        Employees = 7_500,
        AnnualSpend = new Money(442_000_000.50m, "GBP"),
        TradingSince = new PartialDate(1948, 7),
        LandOrProperty = true,
        DeclaredScale = new ScaleDeclaration(Scale.Macro, "stated", new Source("Report", "a large hospital")),
        Capacity = new Capacity(2, "One officer."),
        Sponsor = "Director of the workforce",
        Sources = [new Source("https://example.org/report", "7,500 staff", SourceSubjects.Size), new Source("Report")],
        Attributes = AttributeMap.Of([new("area", "west"), new("empty", "")]),
    };

    public static Asset Centre { get; } = new() { Id = "centre", Kind = AssetKind.Space, Name = "Community centre", PlaceIds = ["ward"], ParentId = "hospital" };

    public static Asset Residents { get; } = new()
    {
        Id = "residents",
        Kind = AssetKind.Person,
        Name = "Residents with overseas qualifications",
        Subtypes = [Asset.GroupSubtype],
        Members = 20,
        Consent = new Consent(ConsentLevel.Suggested, new DateOnly(2025, 1, 31), new DateOnly(2027, 1, 31), "in writing"),
    };

    public static NeedOrOffer Need { get; } = new()
    {
        Id = "need-1",
        AssetId = "hospital",
        Direction = Direction.Need,
        CategoryId = "skills",
        Tags = ["nursing"],
        Description = "Nurses",
        Level = 6,
        Prerequisites = ["english-ielts-7", "nmc-registration"],
        Amount = new Money(1_250_000.25m, "GBP"),
        OpenedOn = new PartialDate(2024, 5),
        Sources = [new Source("Report")],
    };

    public static NeedOrOffer Offer { get; } = new() { Id = "offer-1", AssetId = "residents", Direction = Direction.Offer, CategoryId = "skills", ClosedOn = new PartialDate(2030) };

    public static Tie HospitalCentre { get; } = new()
    {
        Id = "hospital--centre",
        SourceId = "hospital",
        TargetId = "centre",
        TypeId = "partners-with",
        Directed = true,
        Weight = 2.5,
        Amount = new Money(12_000.50m, "GBP"),
        Trust = new TrustStatement(4.5),
        Strand = Strand.CommunityAssets,
        OccurredOn = new PartialDate(2017, 4, 3),
        EndedOn = new PartialDate(2031),
        LastConfirmedOn = new PartialDate(2024, 2),
        RecordedAt = new DateTimeOffset(2024, 2, 29, 23, 59, 59, 123, TimeSpan.Zero),
        MadeByProject = true,
        BrokeredById = "residents",
        Description = "A room for courses.",
        Sources = [new Source("Report", "a room", null)],
        Attributes = AttributeMap.Of([new("evidence", "2")]),
    };

    public static Tie CentreResidents { get; } = new()
    {
        Id = "centre--residents",
        SourceId = "centre",
        TargetId = "residents",
        TypeId = "partners-with",
        Trust = new TrustStatement(null, new TrustItems(4, 3.5, 2)),
    };

    public static Introduction Introduction { get; } = new()
    {
        Id = "introduction-1",
        MacroId = "hospital",
        MicroId = "residents",
        IntermediatorIds = ["centre"],
        Status = IntroductionStatus.Agreed,
        Owner = "Skills officer",
        NextStep = "Meet",
        UpdatedOn = new PartialDate(2024, 6, 1),
        TieId = "centre--residents",
    };

    public static Fact Fact { get; } = new() { Id = "fact-1", Label = "Residents trained", Value = "68", Target = "80", Unit = "people", Period = "2017", Status = "stated", Sources = [new Source("Report", "68 people")] };

    /// <summary>Everything but the city's own record.</summary>
    public static ValueList<IEntity> Records { get; } =
        [Town, Ward, Skills, Partners, Contests, Hospital, Centre, Residents, Need, Offer, HospitalCentre, CentreResidents, Introduction, Fact];

    /// <summary>Makes the city with all its records.</summary>
    public static ChangeSet Creation { get; } = new() { Id = "creation", Author = "tests", Message = "The first", Upserts = [City, .. Records] };

    /// <summary>A change set that writes <paramref name="records"/>.</summary>
    public static ChangeSet Writing(params IEntity[] records) => new() { Upserts = [.. records] };

    /// <summary>A change set that deletes <paramref name="records"/>.</summary>
    public static ChangeSet Deleting(params IEntity[] records) => new() { Deletions = records.Select(r => new EntityReference(r.EntityKind, r.Id)).ToValueList() };
}
