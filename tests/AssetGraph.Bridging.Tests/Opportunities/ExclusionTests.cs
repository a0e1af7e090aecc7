using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Bridging.Trust;

namespace AssetGraph.Bridging.Tests.Opportunities;

public sealed class ExclusionTests
{
    // M ── programme ── m, M ── v ── m made by the project, M ── w ── m of type 'funds'.
    private static CityDraft City() => new CityDraft().Macro("M").Micro("m").Unknown("v").Unknown("w").Unknown("p", a => a with { Subtypes = ["programme"] })
        .Tie("M", "p").Tie("p", "m").Tie("M", "v", byProject: true).Tie("v", "m", byProject: true).Tie("M", "w", "funds").Tie("w", "m", "funds")
        .Need("M", "jobs", "a").Offer("m", "jobs", "a");

    [Fact]
    public void A_programme_node_is_left_out_unless_asked_for()
    {
        Assert.Equal(["v", "w"], Hops(Exclusions.Default));
        Assert.Equal(["p", "v", "w"], Hops(Exclusions.None));
    }

    [Fact]
    public void Ids_tie_types_and_the_projects_ties_can_be_left_out()
    {
        Assert.Equal(["p", "w"], Hops(new Exclusions { AssetIds = ["v"] }));
        Assert.Equal(["p", "v"], Hops(new Exclusions { TieTypeIds = ["funds"] }));
        Assert.Equal(["p", "w"], Hops(new Exclusions { TiesMadeByProject = true }));
    }

    [Fact]
    public void A_link_that_is_left_out_makes_the_pair_a_candidate_again()
    {
        var city = City().Tie("M", "m", byProject: true);
        Assert.Null(new OpportunityFinder(city.Graph()).FindPair("M", "m"));
        Assert.NotNull(new OpportunityFinder(city.Graph(new Exclusions { TiesMadeByProject = true })).FindPair("M", "m"));
    }

    [Fact]
    public void Exclusions_compare_by_value() => Assert.Equal(new Exclusions { Subtypes = ["programme"] }, Exclusions.Default);

    private static IEnumerable<string> Hops(Exclusions exclusions) =>
        new TrustPathFinder(City().Graph(exclusions)).Find("M", "m", 10, 2).Select(p => p.Hops[0].ToId).Order();
}
