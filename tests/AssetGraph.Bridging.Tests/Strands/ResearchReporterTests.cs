using AssetGraph.Bridging.Strands;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;
using static AssetGraph.Bridging.Tests.Cities.CityDraft;

namespace AssetGraph.Bridging.Tests.Strands;

/// <summary>The worked example of docs/bridging/research.md, and what happens at its edges.</summary>
public sealed class ResearchReporterTests
{
    [Fact]
    public void A_panel_of_two_clients_and_a_gym_that_does_no_research()
    {
        var graph = City()
            .Add(Commission("council", "panel") with { Strand = Strand.CommunityResearch, OccurredOn = new PartialDate(2019), Amount = new Money(4000, "GBP"), Description = "How do people get to work?" })
            .Add(Commission("trust", "panel") with { OccurredOn = new PartialDate(2017), EndedOn = new PartialDate(2018), Attributes = Decided("A bus runs in the evening.", "2018") })
            .Add(Commission("council", "gym") with { Strand = Strand.CommunityAssets })
            .Graph();

        var report = new ResearchReporter(graph).Report();

        Assert.Equal([("council", "panel", false), ("trust", "panel", true)], report.Commissions.Select(c => (c.Client.Id, c.Researcher.Id, c.IsOver)));
        Assert.Equal("How do people get to work?", report.Commissions[0].Tie.Description);
        Assert.Equal([(null, null), ("A bus runs in the evening.", (PartialDate?)new PartialDate(2018))], report.Commissions.Select(c => (c.Decision, c.DecidedOn)));
        var panel = Assert.Single(report.Researchers);
        Assert.Equal(1, panel.Decisions);
        Assert.Equal(("panel", 2, 1, 2, 0, 1), (panel.Researcher.Id, panel.Commissions, panel.Running, panel.Clients, panel.WithoutAmount, panel.With));
        Assert.Equal(new Money(4000, "GBP"), Assert.Single(panel.Values));
        Assert.Equal([("hill", 1, 0, 0.0), ("lane", 2, 2, 1.0)], report.Places.Select(p => (p.Place.Id, p.Assets, p.Involved, p.Share!.Value)));
    }

    [Fact]
    public void Without_a_strand_only_what_is_asked_of_somebody_who_does_research_counts()
    {
        var graph = City().Category("surveys", "research").Offer("surveyors", "surveys").Micro("surveyors").Micro("caterers")
            .Add(Commission("council", "surveyors")).Add(Commission("council", "caterers")).Graph();

        Assert.Equal(["surveyors"], new ResearchReporter(graph).Report().Commissions.Select(c => c.Researcher.Id));
    }

    [Fact]
    public void What_begins_later_who_did_not_agree_and_what_a_question_leaves_out_are_not_in_it()
    {
        var draft = City().Person("silent", ConsentLevel.Refused)
            .Add(Commission("council", "panel") with { OccurredOn = new PartialDate(2150) })
            .Add(Commission("trust", "silent") with { Strand = Strand.CommunityResearch })
            .Add(Commission("trust", "panel") with { MadeByProject = true });

        Assert.Equal(["trust"], new ResearchReporter(draft.Graph()).Report().Commissions.Select(c => c.Client.Id));
        Assert.Equal(1, Assert.Single(new ResearchReporter(draft.Graph()).Report().Researchers).WithoutAmount);
        var without = BridgingGraph.Of(draft.Snapshot(), draft.Graph().AsAt, new Exclusions { TiesMadeByProject = true });
        Assert.Empty(new ResearchReporter(without).Report().Commissions);
    }

    [Theory]
    [InlineData("A bus.", "2150", null, null)]
    [InlineData("A bus.", "soon", "A bus.", null)]
    [InlineData(" A bus. ", null, "A bus.", null)]
    [InlineData(" ", "2018", null, null)]
    [InlineData("A bus.", "2018-05", "A bus.", "2018-05")]
    public void A_decision_is_told_from_its_day_on_and_without_a_date_always(string decision, string? on, string? told, string? day)
    {
        var commission = Assert.Single(new ResearchReporter(City().Add(Commission("trust", "panel") with { Attributes = Decided(decision, on) }).Graph()).Report().Commissions);
        Assert.Equal((told, day), (commission.Decision, commission.DecidedOn?.ToString()));
    }

    [Fact]
    public void An_empty_city_has_nothing_and_a_place_of_nobody_has_no_share()
    {
        var empty = new ResearchReporter(new CityDraft().Graph()).Report();
        Assert.Equal((0, 0, 0), (empty.Commissions.Count, empty.Researchers.Count, empty.Places.Count));

        var moor = new CityDraft().Place("moor", PlaceLevel.Ward).Place("town", PlaceLevel.City).Graph();
        Assert.Null(Assert.Single(new ResearchReporter(moor).Report().Places).Share);
        Assert.Equal("town", Assert.Single(new ResearchReporter(moor).Report(PlaceLevel.City).Places).Place.Id);
    }

    private static CityDraft City() => new CityDraft().Place("lane", PlaceLevel.Neighbourhood).Place("hill", PlaceLevel.Neighbourhood)
        .Macro("council").Macro("trust").Micro("panel", At("lane")).Micro("residents", At("lane")).Micro("gym", At("hill")).Tie("panel", "residents", "researches-with");

    private static AttributeMap Decided(string decision, string? on) => AttributeMap.Of([
        new("decision", decision), .. on is null ? Array.Empty<KeyValuePair<string, string>>() : [new("decided_on", on)],
    ]);

    private static Tie Commission(string client, string researcher) =>
        new() { Id = $"{client}--commissions--{researcher}", SourceId = client, TargetId = researcher, TypeId = "commissions", Directed = true };
}
