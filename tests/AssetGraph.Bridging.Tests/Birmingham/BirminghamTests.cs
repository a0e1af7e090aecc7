using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Matching;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Birmingham;

public sealed class BirminghamTests(SampleCity city) : IClassFixture<SampleCity>
{
    private const string Trust = "swb-nhs-trust";
    private const string Residents = "overseas-qualified-residents";
    private static readonly DateOnly Day = new(2026, 11, 25);

    [Fact]
    public void Needs_and_offers_of_one_category_and_a_shared_tag_make_106_pairs_18_of_them_open_bridges()
    {
        var pairs = BridgingGraph.Of(city.Snapshot, Day, Exclusions.None).Needs.AllMatches().Where(m => m.Kind == MatchKind.SharedTag).ToArray();

        Assert.Equal(106, pairs.Length);
        Assert.Equal(18, pairs.Count(m => IsMacroMicro(m) && !HaveATie(m.Need.AssetId, m.Offer.AssetId)));

        bool IsMacroMicro(NeedOfferMatch match) => (ScaleOf(match.Need.AssetId), ScaleOf(match.Offer.AssetId)) is (Scale.Macro, Scale.Micro) or (Scale.Micro, Scale.Macro);

        // Any tie, also one that has ended, as the sample's own count has it.
        bool HaveATie(string a, string b) => city.Snapshot.TiesOf(a).Any(t => t.SourceId == b || t.TargetId == b);
    }

    // What the project was about: the trust looks for clinical staff and brings them in from abroad; residents nearby have the qualifications. With every
    // tie that the project made taken out, the engine has to find this bridge by itself, on whatever day it is asked.
    [Theory]
    [InlineData("2017-03-31")]
    [InlineData("2019-06-30")]
    [InlineData("2026-11-25")]
    public void Without_the_projects_ties_its_bridge_is_among_the_trusts_first_ten_and_a_community_broker_is_named(string day)
    {
        var graph = BridgingGraph.Of(city.Snapshot, DateOnly.Parse(day), Exclusions.Default with { TiesMadeByProject = true });

        var rank = new OpportunityFinder(graph).Find(new OpportunityQuery { MacroIds = [Trust] }).RankOf(Trust, Residents);
        var brokers = new IntermediatorFinder(graph).Find(Trust, Residents).Intermediators;

        Assert.InRange(rank, 0, 9);
        Assert.Contains(brokers, b => IsOfTheCommunity(b.Asset));
        Assert.Contains(brokers, b => b is { HasLegToBuild: false } && IsOfTheCommunity(b.Asset));
    }

    [Fact]
    public void Every_opportunity_is_explained_by_rows_of_the_sample_with_a_broker_or_the_word_why_there_is_none()
    {
        var graph = BridgingGraph.Of(city.Snapshot, Day);
        var brokers = new IntermediatorFinder(graph);
        var opportunities = new OpportunityFinder(graph).Find().Describe(0, int.MaxValue);

        Assert.NotEmpty(opportunities);
        foreach (var o in opportunities)
        {
            Assert.NotEmpty(o.Explanation.Summary.Evidence);
            foreach (var evidence in o.Explanation.Reasons.Prepend(o.Explanation.Summary).SelectMany(s => s.Evidence))
            {
                Assert.NotNull(city.Snapshot.Find(evidence.Record.Kind, evidence.Record.Id));
                Assert.False(string.IsNullOrEmpty(evidence.Source?.Reference), $"{evidence.Record} has no source");
            }

            var answer = brokers.Find(o.Macro.Id, o.Micro.Id);
            Assert.True(answer.Intermediators.Count > 0 || answer.NobodyStatement is not null);
        }
    }

    [Fact]
    public void Individuals_of_the_sample_are_never_suggested()
    {
        var graph = BridgingGraph.Of(city.Snapshot, Day, Exclusions.None);
        Assert.All(city.Snapshot.Assets.Where(a => a.IsIndividual), a => Assert.Equal(-1, graph.Vertices.VertexOf(a.Id)));
        Assert.Contains(city.Snapshot.Assets, a => a.IsIndividual);
    }

    private bool IsOfTheCommunity(Asset asset) => city.Snapshot.ScaleOf(asset).Scale == Scale.Micro && asset.Kind != AssetKind.Space;

    private Scale ScaleOf(string assetId) => city.Snapshot.ScaleOf(city.Snapshot.Assets.Find(assetId)!).Scale;
}
