using System.Globalization;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Planning;
using AssetGraph.Bridging.Stability;
using AssetGraph.Bridging.Tests.Birmingham;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Docs;

/// <summary>The numbers and sentences of docs/bridging are those of the code.</summary>
public sealed class DocumentationTests
{
    private static readonly BridgingGraph Graph = WorkedExample.City().Graph();

    [Fact]
    public void The_page_on_opportunities_shows_the_scores_that_are_computed()
    {
        var page = Page("opportunities.md");
        foreach (var preset in Enum.GetValues<OpportunityPreset>())
        {
            var scores = new OpportunityFinder(Graph).Find(OpportunityQuery.Of(preset)).Select(p => p.Score.ToString("0.000000", CultureInfo.InvariantCulture));
            Assert.Contains($"| {string.Join(" | ", scores)} |", page, StringComparison.Ordinal);
        }

        Assert.Contains(
            new OpportunityFinder(Graph).FindPair("hospital", "residents")!.Factors.Fit.ToString("0.000000", CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_on_intermediators_shows_the_score_that_is_computed()
    {
        var score = new IntermediatorFinder(Graph).Find("hospital", "residents").Intermediators[0].Score;
        Assert.Contains($"| I | {score.ToString("0.000000", CultureInfo.InvariantCulture)} |", Page("intermediators.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IntroductionStatus.Suggested, "suggested")]
    [InlineData(IntroductionStatus.Declined, "declined")]
    [InlineData(IntroductionStatus.TieFormed, "tie formed")]
    public void The_page_on_introductions_shows_what_they_weigh(IntroductionStatus status, string words)
    {
        var city = WorkedExample.City().Snapshot();
        var step = IntroductionLife.Advance(city, new IntroductionAdvance { IntroductionId = "ask-1", Status = status }, CityDraft.Today);
        var after = step.Changes is { } changes
            ? city.With(ChangePlan.Prepare(city, city.City.Id, changes with { Id = "step" }, city.Revision + 1, DateTimeOffset.UnixEpoch))
            : city;

        var works = new IntermediatorFinder(BridgingGraph.Of(after, CityDraft.Today)).Find("hospital", "residents").Intermediators.Single(i => i.Asset.Id == "works").Factors;

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {words} | {works.Joins:0.####} | {works.Load:0.####} |"), Page("introductions.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_on_explanations_shows_the_sentence_that_is_made() =>
        Assert.Contains("> " + new OpportunityFinder(Graph).FindPair("hospital", "residents")!.Explanation.Summary.Text, Page("explanations.md"), StringComparison.Ordinal);

    [Fact]
    public void The_page_on_stability_shows_the_shares_that_are_computed()
    {
        var report = new StabilityRunner(Graph).Run(null, new StabilityOptions { ListLength = 1 });
        var (residents, newcomers) = (report.Of("hospital", "residents")!.Value, report.Of("hospital", "newcomers")!.Value);
        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the residents stay in {residents.Stayed} of the {residents.Runs} that kept both sides ({residents.Share:0.00}, {residents.Low:0.00} to {residents.High:0.00}), and the newcomers come first in {newcomers.Stayed} of {newcomers.Runs}"),
            Page("stability.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_on_best_ties_shows_what_each_adds()
    {
        var page = Page("best-ties.md");
        var ties = new BestTieFinder(Graph).Find(2);
        Assert.Equal(2, ties.Count);
        foreach (var (place, tie) in ties.Index())
        {
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {place + 1} | {tie.MicroId} | {tie.Gain} | {tie.Efficiency} |"), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_on_the_connector_team_shows_its_worth()
    {
        var team = new ConnectorTeamFinder(Graph).Find(1);
        var opening = team.Members[0].Openings[0];
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"S = {opening.Score:0.000000} and T = {opening.Trust:0.000}; the team of one is worth {team.Value:0.000000}, and no other could be worth more than {team.Bound:0.000000}"),
            Page("connector-team.md"),
            StringComparison.Ordinal);
    }

    private static string Page(string name) => File.ReadAllText(RepositoryFolder.Find("docs", "bridging", name));
}
