using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Domain.Tests.Assets;

public sealed class MacroCriteriaTests
{
    private static readonly Source Report = new("Report", "250 staff", SourceSubjects.Size);

    [Theory]
    [InlineData(249, Scale.Micro)]
    [InlineData(250, Scale.Micro)]
    [InlineData(251, Scale.Macro)]
    [InlineData(0, Scale.Micro)]
    public void More_than_250_employees_make_an_organisation_macro(int employees, Scale expected)
    {
        var assessment = MacroCriteria.Default.Assess(Organisation with { Employees = employees, Sources = [new Source("Other"), Report] });

        Assert.Equal(expected, assessment.Scale);
        Assert.Equal([new ScaleReason(MacroCriterion.Employees, expected, $"{employees}", "250", Report)], assessment.Reasons);
    }

    [Theory]
    [InlineData("999999.99", Scale.Micro)]
    [InlineData("1000000", Scale.Micro)]
    [InlineData("1000000.01", Scale.Macro)]
    public void More_than_a_million_spent_a_year_makes_an_organisation_macro(string amount, Scale expected)
    {
        var spend = new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "GBP");

        var assessment = MacroCriteria.Default.Assess(Organisation with { AnnualSpend = spend });

        Assert.Equal(expected, assessment.Scale);
        Assert.Equal([new ScaleReason(MacroCriterion.AnnualSpend, expected, $"{amount} GBP", "1000000 GBP", null)], assessment.Reasons);
    }

    [Fact]
    public void An_amount_in_another_currency_is_no_evidence()
    {
        var assessment = MacroCriteria.Default.Assess(Organisation with { AnnualSpend = new Money(9_000_000, "EUR") });

        Assert.Equal(new ScaleAssessment(Scale.Unknown, []), assessment);
    }

    [Theory]
    [InlineData(true, Scale.Macro)]
    [InlineData(false, Scale.Micro)]
    public void Significant_land_or_property_alone_suffices(bool land, Scale expected) =>
        Assert.Equal(expected, MacroCriteria.Default.Assess(Organisation with { LandOrProperty = land }).Scale);

    [Fact]
    public void A_city_that_does_not_count_land_finds_no_evidence_in_it() =>
        Assert.Equal(Scale.Unknown, (MacroCriteria.Default with { SignificantLandOrProperty = false }).Assess(Organisation with { LandOrProperty = true }).Scale);

    [Fact]
    public void One_threshold_met_outweighs_every_one_missed_and_all_reasons_are_told()
    {
        var assessment = MacroCriteria.Default.Assess(Organisation with { Employees = 3, AnnualSpend = new Money(5, "GBP"), LandOrProperty = true });

        Assert.Equal(Scale.Macro, assessment.Scale);
        Assert.Equal(
            [(MacroCriterion.Employees, Scale.Micro), (MacroCriterion.AnnualSpend, Scale.Micro), (MacroCriterion.LandOrProperty, Scale.Macro)],
            assessment.Reasons.Select(r => (r.Criterion, r.Says)));
    }

    [Theory]
    [InlineData(Scale.Macro)]
    [InlineData(Scale.Micro)]
    public void A_declaration_decides_where_no_figure_speaks_and_gives_its_source(Scale declared)
    {
        var assessment = MacroCriteria.Default.Assess(Organisation with { DeclaredScale = new ScaleDeclaration(declared, "stated", Report) });

        Assert.Equal(declared, assessment.Scale);
        Assert.Equal([new ScaleReason(MacroCriterion.Declared, declared, "stated", null, Report)], assessment.Reasons);
    }

    [Fact]
    public void A_declared_macro_asset_stays_macro_with_small_figures() =>
        Assert.Equal(Scale.Macro, MacroCriteria.Default.Assess(Organisation with { Employees = 5, DeclaredScale = new ScaleDeclaration(Scale.Macro, null, Report) }).Scale);

    [Theory]
    [InlineData(AssetKind.Organisation)]
    [InlineData(AssetKind.Space)]
    public void No_evidence_is_unknown_never_micro_by_silence(AssetKind kind) =>
        Assert.Equal(new ScaleAssessment(Scale.Unknown, []), MacroCriteria.Default.Assess(Organisation with { Kind = kind }));

    [Theory]
    [InlineData("people-group", "group of people")]
    [InlineData("volunteer", "person")]
    public void People_are_micro_by_definition_and_the_reason_says_so(string subtype, string words)
    {
        var assessment = MacroCriteria.Default.Assess(Organisation with { Kind = AssetKind.Person, Subtypes = [subtype] });

        Assert.Equal(Scale.Micro, assessment.Scale);
        Assert.Equal([new ScaleReason(MacroCriterion.Kind, Scale.Micro, words, null, null)], assessment.Reasons);
    }

    [Fact]
    public void A_city_sets_its_own_thresholds()
    {
        var criteria = new MacroCriteria(50, new Money(100, "EUR"), false);

        Assert.Equal(Scale.Macro, criteria.Assess(Organisation with { Employees = 51 }).Scale);
        Assert.Equal(Scale.Macro, criteria.Assess(Organisation with { AnnualSpend = new Money(101, "EUR") }).Scale);
        Assert.Equal(Scale.Micro, criteria.Assess(Organisation with { Employees = 50, AnnualSpend = new Money(100, "EUR") }).Scale);
    }

    [Fact]
    public void The_verdict_always_follows_from_the_reasons()
    {
        var law = Prop.ForAll<int?, int?, bool?>((employees, spend, land) =>
        {
            var assessment = MacroCriteria.Default.Assess(Organisation with
            {
                Employees = employees * 10,
                AnnualSpend = spend is null ? null : new Money(spend.Value * 100_000m, "GBP"),
                LandOrProperty = land,
            });
            var says = assessment.Reasons.Select(r => r.Says).ToArray();
            return assessment.Scale == (says.Length == 0 ? Scale.Unknown : says.Contains(Scale.Macro) ? Scale.Macro : Scale.Micro)
                && says.Length == new object?[] { employees, spend, land }.Count(e => e is not null);
        });
        Check.QuickThrowOnFailure(law);
    }

    private static Asset Organisation => new() { Id = "a", Kind = AssetKind.Organisation, Name = "A" };
}
