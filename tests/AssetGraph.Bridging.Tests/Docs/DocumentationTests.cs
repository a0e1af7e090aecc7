using System.Globalization;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Birmingham;
using AssetGraph.Bridging.Tests.Cities;

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

    [Fact]
    public void The_page_on_explanations_shows_the_sentence_that_is_made() =>
        Assert.Contains("> " + new OpportunityFinder(Graph).FindPair("hospital", "residents")!.Explanation.Summary.Text, Page("explanations.md"), StringComparison.Ordinal);

    private static string Page(string name) => File.ReadAllText(RepositoryFolder.Find("docs", "bridging", name));
}
