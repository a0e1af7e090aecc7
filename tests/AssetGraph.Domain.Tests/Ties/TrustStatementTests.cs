using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Domain.Tests.Ties;

public sealed class TrustStatementTests
{
    // 0.05 + 0.90 · (grade − 1)/4: the five grades lie a quarter of 0.90 apart.
    [Theory]
    [InlineData(1, 0.05)]
    [InlineData(2, 0.275)]
    [InlineData(3, 0.5)]
    [InlineData(4, 0.725)]
    [InlineData(5, 0.95)]
    [InlineData(4.5, 0.8375)]
    public void A_grade_becomes_a_trust_between_a_twentieth_and_nineteen_twentieths(double grade, double expected) =>
        Assert.Equal(expected, new TrustStatement(grade).Value, 12);

    // 0.05 + 0.90 · (mean − 1)/3. For 4, 3 and 2 the mean is 3: 0.05 + 0.90 · 2/3 = 0.65.
    [Theory]
    [InlineData(1, 1, 1, 0.05)]
    [InlineData(4, 3, 2, 0.65)]
    [InlineData(2, 3, 4, 0.65)]
    [InlineData(4, 4, 4, 0.95)]
    [InlineData(2, 2, 2, 0.35)]
    [InlineData(1, 1, 4, 0.35)]
    public void Three_items_become_a_trust_by_their_mean(double reliability, double mission, double openness, double expected) =>
        Assert.Equal(expected, new TrustStatement(null, new TrustItems(reliability, mission, openness)).Value, 12);

    [Fact]
    public void Only_the_lowest_statement_is_open_distrust()
    {
        Assert.True(new TrustStatement(1).IsOpenDistrust);
        Assert.True(new TrustStatement(null, new TrustItems(1, 1, 1)).IsOpenDistrust);
        Assert.False(new TrustStatement(1.5).IsOpenDistrust);
        Assert.False(new TrustStatement(null, new TrustItems(1, 1, 2)).IsOpenDistrust);
    }

    [Fact]
    public void More_stated_trust_is_never_less_trust()
    {
        var grades = Gen.Choose(0, 400).Select(i => 1 + i / 100.0).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(grades, grades, (a, b) =>
            a <= b == new TrustStatement(a).Value <= new TrustStatement(b).Value && new TrustStatement(a).Value is >= 0.05 and <= 0.95));
    }

    // A year or month of start counts from its first day, one of end to its last.
    [Theory]
    [InlineData(null, null, "1900-01-01", true)]
    [InlineData("2017", null, "2017-01-01", true)]
    [InlineData("2017", null, "2016-12-31", false)]
    [InlineData("2017-04", "2018-02", "2018-02-28", true)]
    [InlineData("2017-04", "2018-02", "2018-03-01", false)]
    [InlineData("2017-04-03", "2017-04-03", "2017-04-03", true)]
    [InlineData(null, "2017", "2018-01-01", false)]
    public void A_tie_lives_from_the_first_day_it_can_have_started_to_the_last_it_can_have_ended(string? start, string? end, string day, bool lives)
    {
        var tie = new Tie { Id = "t", SourceId = "a", TargetId = "b", TypeId = "x", OccurredOn = Date(start), EndedOn = Date(end) };
        var need = new NeedOrOffer { Id = "n", AssetId = "a", Direction = Direction.Need, CategoryId = "c", OpenedOn = Date(start), ClosedOn = Date(end) };

        Assert.Equal(lives, tie.LivesOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(lives, need.IsOpenOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
