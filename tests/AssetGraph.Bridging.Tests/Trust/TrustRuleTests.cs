using AssetGraph.Bridging.Trust;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Trust;

public sealed class TrustRuleTests
{
    private static readonly TieType Funds = DefaultVocabulary.TieTypes.First(t => t.Id == "funds");
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Fact]
    public void Trust_halves_with_every_half_life()
    {
        // 2023-07-16 to 2026-06-30 is 1080 days, two half-lives of 540.
        Assert.Equal(0.2, TrustRule.Aged(0.8, 540, PartialDate.Parse("2023-07-16"), Day), 12);
    }

    [Fact]
    public void A_year_ages_from_its_last_day()
    {
        // 2025 counts from 31 December: 181 days.
        Assert.Equal(0.8 * Math.Pow(2, -181 / 540.0), TrustRule.Aged(0.8, 540, PartialDate.Parse("2025"), Day), 12);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2027")]
    [InlineData("2026")]
    public void Without_a_date_or_with_one_to_come_trust_does_not_age(string? date) =>
        Assert.Equal(0.8, TrustRule.Aged(0.8, 540, date is null ? null : PartialDate.Parse(date), Day));

    [Fact]
    public void Structure_does_not_age() => Assert.Equal(0.8, TrustRule.Aged(0.8, null, PartialDate.Parse("1950"), Day));

    [Fact]
    public void However_old_trust_never_ends_at_exactly_nothing() => Assert.True(TrustRule.Aged(0.5, 1, PartialDate.Parse("0001"), Day) > 0);

    [Fact]
    public void Stated_trust_of_a_directed_tie_is_the_sources_alone()
    {
        var tie = Tie() with { Directed = true, Trust = new TrustStatement(5) };
        var there = TrustRule.Read(tie, Funds, forward: true, Day)!.Value;
        var back = TrustRule.Read(tie, Funds, forward: false, Day)!.Value;
        Assert.Equal((0.95, false), (Math.Round(there.Unaged, 12), there.Assumed));
        Assert.Equal((Funds.DefaultTrust, true), (back.Unaged, back.Assumed));
    }

    [Fact]
    public void Stated_trust_of_an_undirected_tie_counts_both_ways()
    {
        var tie = Tie() with { Trust = new TrustStatement(3) };
        Assert.Equal(TrustRule.Read(tie, Funds, true, Day), TrustRule.Read(tie, Funds, false, Day));
        Assert.Equal(0.5, TrustRule.Read(tie, Funds, false, Day)!.Value.Unaged, 12);
    }

    [Fact]
    public void Where_nobody_stated_trust_the_default_counts_both_ways_and_says_so()
    {
        var tie = Tie() with { Directed = true };
        Assert.Equal((Funds.DefaultTrust, true), (TrustRule.Read(tie, Funds, true, Day)!.Value.Unaged, TrustRule.Read(tie, Funds, true, Day)!.Value.Assumed));
        Assert.Equal((Funds.DefaultTrust, true), (TrustRule.Read(tie, Funds, false, Day)!.Value.Unaged, TrustRule.Read(tie, Funds, false, Day)!.Value.Assumed));
    }

    [Fact]
    public void Ageing_counts_from_the_last_confirmation_before_the_first_date()
    {
        var tie = Tie() with { OccurredOn = PartialDate.Parse("2001"), LastConfirmedOn = PartialDate.Parse("2026-06-30") };
        Assert.Equal(Funds.DefaultTrust, TrustRule.Read(tie, Funds, true, Day)!.Value.Aged);
    }

    [Theory]
    [InlineData("contests", null)]
    [InlineData("located-in", null)]
    [InlineData("funds", 1.0)]
    public void Adverse_and_structural_types_and_open_distrust_carry_nothing_either_way(string type, double? grade)
    {
        var tie = Tie() with { TypeId = type, Directed = true, Trust = grade is { } g ? new TrustStatement(g) : null };
        var found = DefaultVocabulary.TieTypes.First(t => t.Id == type);
        Assert.Null(TrustRule.Read(tie, found, true, Day));
        Assert.Null(TrustRule.Read(tie, found, false, Day));
    }

    private static Tie Tie() => new() { Id = "t", SourceId = "a", TargetId = "b", TypeId = "funds" };
}
