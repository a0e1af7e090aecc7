namespace AssetGraph.Domain.Tests.Assets;

public sealed class ConsentTests
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(ConsentLevel.NotAsked, false, false)]
    [InlineData(ConsentLevel.Refused, false, false)]
    [InlineData(ConsentLevel.Pseudonymous, true, false)]
    [InlineData(ConsentLevel.Shown, true, false)]
    [InlineData(ConsentLevel.Suggested, true, true)]
    public void A_person_appears_only_as_far_as_consent_goes(ConsentLevel? level, bool shown, bool suggested)
    {
        var person = Person with { Consent = level is null ? null : new Consent(level.Value) };

        Assert.Equal((shown, suggested), (person.MayBeShown(Day), person.MayBeSuggested(Day)));
        Assert.Equal(level ?? ConsentLevel.NotAsked, person.ConsentOn(Day));
    }

    [Fact]
    public void Consent_holds_to_the_end_of_its_last_day_and_then_counts_as_not_asked()
    {
        var person = Person with { Consent = new Consent(ConsentLevel.Suggested, ValidUntil: Day) };

        Assert.True(person.MayBeSuggested(Day));
        Assert.False(person.MayBeSuggested(Day.AddDays(1)));
        Assert.False(person.MayBeShown(Day.AddDays(1)));
        Assert.Equal(ConsentLevel.NotAsked, person.ConsentOn(Day.AddDays(1)));
    }

    [Theory]
    [InlineData(AssetKind.Organisation)]
    [InlineData(AssetKind.Space)]
    public void What_is_no_person_needs_no_consent(AssetKind kind) => Assert.True((Person with { Kind = kind }).MayBeSuggested(Day));

    [Theory]
    [InlineData(null, true)]
    [InlineData(5, true)]
    [InlineData(4, false)]
    [InlineData(1, false)]
    [InlineData(0, false)]
    public void A_group_of_people_needs_none_unless_it_is_so_small_that_it_names_individuals(int? members, bool isGroup)
    {
        var group = Person with { Subtypes = ["elders", Asset.GroupSubtype], Members = members };

        Assert.Equal((isGroup, !isGroup, isGroup), (group.IsGroup, group.IsIndividual, group.MayBeSuggested(Day)));
    }

    [Fact]
    public void The_subtype_of_a_group_makes_no_group_of_an_organisation()
    {
        var organisation = Person with { Kind = AssetKind.Organisation, Subtypes = [Asset.GroupSubtype] };

        Assert.Equal((false, false), (organisation.IsGroup, organisation.IsIndividual));
    }

    private static Asset Person => new() { Id = "p", Kind = AssetKind.Person, Name = "A resident" };
}
