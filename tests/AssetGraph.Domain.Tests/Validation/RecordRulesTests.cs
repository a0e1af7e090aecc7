using AssetGraph.Stores.Conformance;

namespace AssetGraph.Domain.Tests.Validation;

/// <summary>The rules of single records, each broken once: exactly one error, at the right field, with the right code.</summary>
public sealed class RecordRulesTests
{
    private static readonly CitySnapshot Current = CitySnapshot.Of(SmallCity.City, 1, SmallCity.Records);

    private static readonly Source Report = new("Report");

    // What is broken, the record, the code, and the field as the error names it.
    private static readonly (string Label, IEntity Record, string Code, string? Field)[] Broken =
    [
        ("id with a space", SmallCity.Fact with { Id = "fact 2" }, ErrorCodes.BadId, "id"),
        ("id of 201 characters", SmallCity.Fact with { Id = new string('x', 201) }, ErrorCodes.BadId, "id"),
        ("empty id", SmallCity.Fact with { Id = "" }, ErrorCodes.BadId, "id"),

        ("city without a name", SmallCity.City with { Name = " " }, ErrorCodes.Missing, "name"),
        ("city without thresholds", SmallCity.City with { Criteria = null! }, ErrorCodes.Missing, "criteria"),
        ("city with a negative threshold", SmallCity.City with { Criteria = MacroCriteria.Default with { EmployeesAbove = -1 } }, ErrorCodes.OutOfRange, "criteria.employeesAbove"),
        ("city with a threshold in no currency", SmallCity.City with { Criteria = MacroCriteria.Default with { AnnualSpendAbove = default } }, ErrorCodes.BadText, "criteria.annualSpendAbove.currency"),

        ("place without a name", SmallCity.Town with { Name = "" }, ErrorCodes.Missing, "name"),
        ("place of no known level", SmallCity.Town with { Level = (PlaceLevel)99 }, ErrorCodes.NotAllowed, "level"),
        ("place north of the pole", SmallCity.Town with { Location = new GeoPoint(90.01, 0) }, ErrorCodes.OutOfRange, "location.latitude"),
        ("place at no latitude", SmallCity.Town with { Location = new GeoPoint(double.NaN, 0) }, ErrorCodes.OutOfRange, "location.latitude"),
        ("place west of the date line", SmallCity.Town with { Location = new GeoPoint(0, -180.5) }, ErrorCodes.OutOfRange, "location.longitude"),
        ("place in itself", SmallCity.Town with { ParentId = "town" }, ErrorCodes.Cycle, "parentId"),
        ("place in an unknown place", SmallCity.Town with { ParentId = "nowhere" }, ErrorCodes.UnknownReference, "parentId"),

        ("category without a name", SmallCity.Skills with { Name = null! }, ErrorCodes.Missing, "name"),
        ("category with a name too long", SmallCity.Skills with { Name = new string('x', 1001) }, ErrorCodes.TooLong, "name"),

        ("tie type without trust", SmallCity.Partners with { DefaultTrust = 0 }, ErrorCodes.OutOfRange, "defaultTrust"),
        ("tie type with more trust than there is", SmallCity.Partners with { DefaultTrust = 1.01 }, ErrorCodes.OutOfRange, "defaultTrust"),
        ("tie type with a trust that is no number", SmallCity.Partners with { DefaultTrust = double.NaN }, ErrorCodes.OutOfRange, "defaultTrust"),
        ("tie type without a half-life's length", SmallCity.Partners with { HalfLifeDays = 0 }, ErrorCodes.OutOfRange, "halfLifeDays"),
        ("adverse tie type that carries trust", SmallCity.Contests with { CarriesTrust = true }, ErrorCodes.Contradiction, "carriesTrust"),

        ("asset of no known kind", SmallCity.Centre with { Kind = (AssetKind)7 }, ErrorCodes.NotAllowed, "kind"),
        ("asset without a name", SmallCity.Centre with { Name = "" }, ErrorCodes.Missing, "name"),
        ("asset of no known sector", SmallCity.Centre with { Sector = (Sector)9 }, ErrorCodes.NotAllowed, "sector"),
        ("asset of no known strand", SmallCity.Centre with { Strands = [Strand.SkillsMatching, (Strand)9] }, ErrorCodes.NotAllowed, "strands"),
        ("asset with an empty subtype", SmallCity.Centre with { Subtypes = ["hub", ""] }, ErrorCodes.Missing, "subtypes"),
        ("asset with a subtype too long", SmallCity.Centre with { Subtypes = [new string('x', 201)] }, ErrorCodes.TooLong, "subtypes"),
        ("asset with a description too long", SmallCity.Centre with { Description = new string('x', 20_001) }, ErrorCodes.TooLong, "description"),
        ("asset with half a character", SmallCity.Centre with { Description = "a\uD83D" }, ErrorCodes.BadText, "description"),
        ("asset with the other half", SmallCity.Centre with { Description = "😀\uDE00" }, ErrorCodes.BadText, "description"),
        ("asset with a NUL", SmallCity.Centre with { Name = "a\0b" }, ErrorCodes.BadText, "name"),
        ("asset with a scheme of two", SmallCity.Centre with { Identifiers = [new Identifier("GB:CHC", "1")] }, ErrorCodes.BadText, "identifiers.scheme"),
        ("asset with a scheme that ends an entry", SmallCity.Centre with { Identifiers = [new Identifier("GB;CHC", "1")] }, ErrorCodes.BadText, "identifiers.scheme"),
        ("asset with a value that ends an entry", SmallCity.Centre with { Identifiers = [new Identifier("GB-CHC", "1;2")] }, ErrorCodes.BadText, "identifiers.value"),
        ("asset with an empty scheme", SmallCity.Centre with { Identifiers = [new Identifier("", "1")] }, ErrorCodes.Missing, "identifiers.scheme"),
        ("asset with an empty value", SmallCity.Centre with { Identifiers = [new Identifier("GB-CHC", " ")] }, ErrorCodes.Missing, "identifiers.value"),
        ("asset with no identifier in its list", SmallCity.Centre with { Identifiers = [null!] }, ErrorCodes.Missing, "identifiers"),
        ("asset with fewer employees than none", SmallCity.Centre with { Employees = -1 }, ErrorCodes.OutOfRange, "employees"),
        ("asset with fewer members than none", SmallCity.Centre with { Members = -1 }, ErrorCodes.OutOfRange, "members"),
        ("asset that spends less than nothing", SmallCity.Centre with { AnnualSpend = new Money(-0.01m, "GBP") }, ErrorCodes.OutOfRange, "annualSpend.amount"),
        ("asset that spends in small letters", SmallCity.Centre with { AnnualSpend = new Money(1, "gbp") }, ErrorCodes.BadText, "annualSpend.currency"),
        ("asset that spends in signs", SmallCity.Centre with { AnnualSpend = new Money(1, "£") }, ErrorCodes.BadText, "annualSpend.currency"),
        ("asset declared unknown", SmallCity.Centre with { DeclaredScale = new ScaleDeclaration(Scale.Unknown, null, Report) }, ErrorCodes.NotAllowed, "declaredScale.scale"),
        ("asset declared without a source", SmallCity.Centre with { DeclaredScale = new ScaleDeclaration(Scale.Macro, null, null!) }, ErrorCodes.Missing, "declaredScale.source"),
        ("asset declared with an empty source", SmallCity.Centre with { DeclaredScale = new ScaleDeclaration(Scale.Macro, null, new Source("")) }, ErrorCodes.Missing, "declaredScale.source.reference"),
        ("space with a consent", SmallCity.Centre with { Consent = new Consent(ConsentLevel.Suggested) }, ErrorCodes.Contradiction, "consent"),
        ("person of no known consent", SmallCity.Residents with { Consent = new Consent((ConsentLevel)9) }, ErrorCodes.NotAllowed, "consent.level"),
        ("consent that ends before it was given", SmallCity.Residents with { Consent = new Consent(ConsentLevel.Shown, new DateOnly(2025, 1, 2), new DateOnly(2025, 1, 1)) }, ErrorCodes.Contradiction, "consent.validUntil"),
        ("asset that can take on nothing", SmallCity.Centre with { Capacity = new Capacity(0) }, ErrorCodes.OutOfRange, "capacity.openAsks"),
        ("asset in an unknown place", SmallCity.Centre with { PlaceIds = ["ward", "nowhere"] }, ErrorCodes.UnknownReference, "placeIds"),
        ("asset in an empty place", SmallCity.Centre with { PlaceIds = [""] }, ErrorCodes.Missing, "placeIds"),
        ("asset that is part of itself", SmallCity.Centre with { ParentId = "centre" }, ErrorCodes.Cycle, "parentId"),
        ("asset that is part of its own part", SmallCity.Hospital with { ParentId = "centre" }, ErrorCodes.Cycle, "parentId"),
        ("asset with an empty source", SmallCity.Centre with { Sources = [Report, new Source(" ")] }, ErrorCodes.Missing, "sources.reference"),
        ("asset with a quote too long", SmallCity.Centre with { Sources = [new Source("R", new string('x', 20_001))] }, ErrorCodes.TooLong, "sources.quote"),
        ("asset with an attribute without a name", SmallCity.Centre with { Attributes = AttributeMap.Of([new("", "x")]) }, ErrorCodes.Missing, "attributes"),
        ("asset with an attribute without a text", SmallCity.Centre with { Attributes = AttributeMap.Of([new("x", null!)]) }, ErrorCodes.Missing, "attributes"),

        ("need of an unknown asset", SmallCity.Need with { AssetId = "nobody" }, ErrorCodes.UnknownReference, "assetId"),
        ("need in an unknown category", SmallCity.Need with { CategoryId = "nothing" }, ErrorCodes.UnknownReference, "categoryId"),
        ("need in no category", SmallCity.Need with { CategoryId = null! }, ErrorCodes.Missing, "categoryId"),
        ("need of no known direction", SmallCity.Need with { Direction = (Direction)2 }, ErrorCodes.NotAllowed, "direction"),
        ("need closed before it was opened", SmallCity.Need with { ClosedOn = new PartialDate(2024, 4) }, ErrorCodes.Contradiction, "closedOn"),
        ("need of a level below the framework's", SmallCity.Need with { Level = 0 }, ErrorCodes.OutOfRange, "level"),
        ("need of a level above the framework's", SmallCity.Need with { Level = 9 }, ErrorCodes.OutOfRange, "level"),
        ("need with an empty prerequisite", SmallCity.Need with { Prerequisites = ["english-ielts-7", " "] }, ErrorCodes.Missing, "prerequisites"),
        ("need with a prerequisite too long", SmallCity.Need with { Prerequisites = [new string('x', 201)] }, ErrorCodes.TooLong, "prerequisites"),
        ("need worth less than nothing", SmallCity.Need with { Amount = new Money(-1, "GBP") }, ErrorCodes.OutOfRange, "amount.amount"),
        ("offer worth something in no currency", SmallCity.Offer with { Amount = new Money(1, "") }, ErrorCodes.BadText, "amount.currency"),
        ("need with an empty tag", SmallCity.Need with { Tags = [""] }, ErrorCodes.Missing, "tags"),

        ("tie of an asset with itself", SmallCity.CentreResidents with { TargetId = "centre" }, ErrorCodes.SelfTie, "targetId"),
        ("tie from an unknown asset", SmallCity.CentreResidents with { SourceId = "nobody" }, ErrorCodes.UnknownReference, "sourceId"),
        ("tie of an unknown type", SmallCity.CentreResidents with { TypeId = "skills" }, ErrorCodes.UnknownReference, "typeId"),
        ("tie brokered by an unknown asset", SmallCity.CentreResidents with { BrokeredById = "nobody" }, ErrorCodes.UnknownReference, "brokeredById"),
        ("tie of an unknown introduction", SmallCity.CentreResidents with { IntroductionId = "nothing" }, ErrorCodes.UnknownReference, "introductionId"),
        ("tie of no weight", SmallCity.CentreResidents with { Weight = 0 }, ErrorCodes.OutOfRange, "weight"),
        ("tie of negative weight", SmallCity.CentreResidents with { Weight = -1 }, ErrorCodes.OutOfRange, "weight"),
        ("tie of endless weight", SmallCity.CentreResidents with { Weight = double.PositiveInfinity }, ErrorCodes.OutOfRange, "weight"),
        ("tie of a weight that is no number", SmallCity.CentreResidents with { Weight = double.NaN }, ErrorCodes.OutOfRange, "weight"),
        ("grade below 1", SmallCity.CentreResidents with { Trust = new TrustStatement(0.99) }, ErrorCodes.OutOfRange, "trust.grade"),
        ("tie of less money than none", SmallCity.CentreResidents with { Amount = new Money(-0.01m, "GBP") }, ErrorCodes.OutOfRange, "amount.amount"),
        ("tie of money in small letters", SmallCity.CentreResidents with { Amount = new Money(1, "gbp") }, ErrorCodes.BadText, "amount.currency"),
        ("grade above 5", SmallCity.CentreResidents with { Trust = new TrustStatement(5.01) }, ErrorCodes.OutOfRange, "trust.grade"),
        ("reliability below 1", SmallCity.CentreResidents with { Trust = new TrustStatement(null, new TrustItems(0, 2, 2)) }, ErrorCodes.OutOfRange, "trust.items.reliability"),
        ("mission above 4", SmallCity.CentreResidents with { Trust = new TrustStatement(null, new TrustItems(2, 4.5, 2)) }, ErrorCodes.OutOfRange, "trust.items.sharedMission"),
        ("openness that is no number", SmallCity.CentreResidents with { Trust = new TrustStatement(null, new TrustItems(2, 2, double.NaN)) }, ErrorCodes.OutOfRange, "trust.items.openness"),
        ("trust in neither form", SmallCity.CentreResidents with { Trust = new TrustStatement(null) }, ErrorCodes.Contradiction, "trust"),
        ("trust in both forms", SmallCity.CentreResidents with { Trust = new TrustStatement(3, new TrustItems(2, 2, 2)) }, ErrorCodes.Contradiction, "trust"),
        ("tie of no known strand", SmallCity.CentreResidents with { Strand = (Strand)9 }, ErrorCodes.NotAllowed, "strand"),
        ("tie that ended before it began", SmallCity.HospitalCentre with { EndedOn = new PartialDate(2017, 3) }, ErrorCodes.Contradiction, "endedOn"),

        ("introduction of one to itself", SmallCity.Introduction with { MicroId = "hospital" }, ErrorCodes.Contradiction, "microId"),
        ("introduction by one of its sides", SmallCity.Introduction with { IntermediatorIds = ["residents"] }, ErrorCodes.Contradiction, "intermediatorIds"),
        ("introduction by an unknown asset", SmallCity.Introduction with { IntermediatorIds = ["nobody"] }, ErrorCodes.UnknownReference, "intermediatorIds"),
        ("introduction of an unknown tie", SmallCity.Introduction with { TieId = "nothing" }, ErrorCodes.UnknownReference, "tieId"),
        ("introduction of no known status", SmallCity.Introduction with { Status = (IntroductionStatus)9 }, ErrorCodes.NotAllowed, "status"),

        ("figure without a label", SmallCity.Fact with { Label = "" }, ErrorCodes.Missing, "label"),
        ("figure without a value", SmallCity.Fact with { Value = "" }, ErrorCodes.Missing, "value"),
        ("figure with a target too long", SmallCity.Fact with { Target = new string('x', 1001) }, ErrorCodes.TooLong, "target"),
        ("record of a kind of its own", new Stranger(), ErrorCodes.NotAllowed, null),
    ];

    // What looks odd and is right.
    private static readonly (string Label, IEntity Record)[] Sound =
    [
        ("place at the pole", SmallCity.Town with { Location = new GeoPoint(-90, 180) }),
        ("trust of 1", SmallCity.Partners with { DefaultTrust = 1 }),
        ("smallest trust", SmallCity.Partners with { DefaultTrust = double.Epsilon, HalfLifeDays = 1 }),
        ("asset of no employees that spends nothing", SmallCity.Centre with { Employees = 0, Members = 0, AnnualSpend = new Money(0, "XXX") }),
        ("identifier with a colon in its value", SmallCity.Centre with { Identifiers = [new Identifier("GB-COH", "00:11:22")] }),
        ("texts of full length", SmallCity.Centre with { Name = new string('x', 1000), Description = new string('x', 20_000), Subtypes = [new string('x', 200)] }),
        ("characters beyond the first plane", SmallCity.Centre with { Name = "😀𝔘", Description = "" }),
        ("attribute with an empty text", SmallCity.Centre with { Attributes = AttributeMap.Of([new("x", "")]) }),
        ("consent for a day", SmallCity.Residents with { Consent = new Consent(ConsentLevel.Shown, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)) }),
        ("need that opens and closes in one month of a year", SmallCity.Need with { ClosedOn = new PartialDate(2024) }),
        ("lowest level, and worth nothing", SmallCity.Need with { Level = NeedOrOffer.LowestLevel, Amount = new Money(0, "GBP"), Prerequisites = [] }),
        ("highest level", SmallCity.Offer with { Level = NeedOrOffer.HighestLevel, Prerequisites = [new string('x', 200)] }),
        ("tie of no money", SmallCity.CentreResidents with { Amount = new Money(0, "XXX") }),
        ("figure with a target in words", SmallCity.Fact with { Target = "as many as before" }),
        ("tie that ended in the year it began", SmallCity.HospitalCentre with { EndedOn = new PartialDate(2017) }),
        ("grades at the ends", SmallCity.CentreResidents with { Trust = new TrustStatement(5), Weight = double.Epsilon }),
        ("items at the ends", SmallCity.CentreResidents with { Trust = new TrustStatement(null, new TrustItems(1, 4, 1)) }),
        ("introduction without an intermediator", SmallCity.Introduction with { IntermediatorIds = [], TieId = null }),
        ("id of letters of other scripts", SmallCity.Fact with { Id = "straße/資産:~@._-1" }),
        ("id of 200 characters", SmallCity.Fact with { Id = new string('x', 200) }),
    ];

    public static TheoryData<string> BrokenLabels => [.. Broken.Select(b => b.Label)];

    public static TheoryData<string> SoundLabels => [.. Sound.Select(s => s.Label)];

    [Theory]
    [MemberData(nameof(BrokenLabels))]
    public void A_broken_rule_gives_one_error_that_says_where(string label)
    {
        var (_, record, code, field) = Broken.Single(b => b.Label == label);

        var error = Assert.Single(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(record)));

        Assert.Equal((code, field), (error.Code, error.Field));
        Assert.Equal(new EntityReference(record.EntityKind, record.Id), error.Entity);
        Assert.EndsWith(field is null ? $"'{record.Id}'" : $".{field}", error.Where, StringComparison.Ordinal);
        Assert.Matches(@"^AG\d{4} .+: .+\. Expected .+\.$", error.ToString());
    }

    [Theory]
    [MemberData(nameof(SoundLabels))]
    public void What_lies_just_inside_a_rule_is_allowed(string label) =>
        Assert.Empty(ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(Sound.Single(s => s.Label == label).Record)));

    [Fact]
    public void Errors_never_repeat_a_text_that_was_found()
    {
        const string Secret = "Somebody Secret";
        var asset = SmallCity.Residents with
        {
            Name = Secret + "\0",
            Description = Secret + new string('x', 20_001),
            Identifiers = [new Identifier("GB-NI", Secret + ";")],
            Consent = new Consent(ConsentLevel.Shown, Note: Secret + new string('x', 1001)),
            Sources = [new Source(Secret + "\0", Secret + "\0")],
            Attributes = AttributeMap.Of([new(Secret + "\0", Secret + "\0")]),
        };

        var errors = ChangeValidator.Validate(Current, SmallCity.Id, SmallCity.Writing(asset));

        Assert.Equal(8, errors.Count);
        Assert.All(errors, e => Assert.DoesNotContain("Secret", e.ToString(), StringComparison.Ordinal));
    }

    private sealed record Stranger : IEntity
    {
        public string Id => "stranger";

        public EntityKind EntityKind => EntityKind.Fact;

        public IEnumerable<EntityReference> References => [];
    }
}
