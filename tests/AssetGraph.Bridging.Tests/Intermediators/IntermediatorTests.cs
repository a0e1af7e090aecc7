using AssetGraph.Bridging.Intermediators;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Intermediators;

public sealed class IntermediatorTests
{
    [Fact]
    public void Every_factor_matches_the_hand_calculation_of_the_documentation()
    {
        var answer = new IntermediatorFinder(WorkedExample.City().Graph()).Find("hospital", "residents");

        var works = Assert.Single(answer.Intermediators);
        Assert.Equal("works", works.Asset.Id);
        Assert.Null(answer.Nobody);

        // T = .95 · .5. A: no own needs or offers, the strand in common: .5. J: no record, 1/2. L = 1/(1 + 1/2): one open ask, capacity 2.
        Assert.Equal(0.475, works.Factors.Trust, 12);
        Assert.Equal(0.5, works.Factors.Affinity, 12);
        Assert.Equal(0.5, works.Factors.Joins, 12);
        Assert.Equal(2 / 3.0, works.Factors.Load, 12);

        // H: constraints of the three with a tie are 1, .5 (works), 1: (2 + 1/2)/3.
        Assert.Equal(0.5, works.Factors.Constraint, 12);
        Assert.Equal(2.5 / 3, works.Factors.HoleAccess, 12);

        // I = .475^.50 · .5^.20 · .5^.15 · (2/3)^.10 · (2.5/3)^.05.
        Assert.Equal(0.514539, works.Score, 6);
        Assert.Equal(("residents", 0.5), (works.WeakerLeg.EndpointId, Math.Round(works.WeakerLeg.Strength, 12)));
        Assert.Equal(1.0, works.Irreplaceability);
        Assert.Equal(BrokerageRole.Liaison, works.Role);
        Assert.Equal(Locality.ParachutedIn, works.Locality);
        Assert.False(works.HasLegToBuild);
    }

    [Fact]
    public void Joining_is_rewarded_and_every_record_counts_once()
    {
        // works: one introduction that made the tie t9 (which names it too), one tie brokered without an introduction, one declined: s = 2, f = 1.
        var city = WorkedExample.City().Micro("x").Micro("y")
            .Tie("hospital", "x", id: "t9", brokeredBy: "works").Tie("hospital", "y", id: "t8", brokeredBy: "works", ended: "2020")
            .Introduction("i1", "hospital", "x", IntroductionStatus.TieFormed, ["works"], tie: "t9")
            .Introduction("i2", "hospital", "y", IntroductionStatus.Declined, ["works"])
            .Introduction("i3", "hospital", "y", IntroductionStatus.Declined, ["works"], on: "2027");

        var factors = new IntermediatorFinder(city.Graph()).Find("hospital", "residents").Intermediators[0].Factors;

        Assert.Equal((2, 1), (factors.JoinsMade, factors.JoinsFailed));
        Assert.Equal(3 / 5.0, factors.Joins, 12);
        Assert.Equal(2, factors.AffinityParts.PastWith.Count);
        Assert.Equal(0.75, factors.Affinity, 12);
    }

    // hospital ── works ── residents     and a second way:  hospital ── college ── residents, both by grades.
    [Theory]
    [InlineData(3, 1 - 0.5 * 0.5 / (0.95 * 0.5))]
    [InlineData(5, 0.0)]
    public void Irreplaceability_is_what_is_lost_without_the_broker(double grade, double lost)
    {
        var city = WorkedExample.City().Unknown("college").Tie("hospital", "college", grade: grade).Tie("college", "residents", grade: grade);
        var works = new IntermediatorFinder(city.Graph()).Find("hospital", "residents").Intermediators.First(i => i.Asset.Id == "works");
        Assert.Equal(lost, works.Irreplaceability!.Value, 12);
    }

    [Fact]
    public void Spaces_and_persons_who_did_not_agree_introduce_nobody()
    {
        var city = new CityDraft().Macro("M").Micro("m").Space("hall").Person("asked", ConsentLevel.Suggested).Person("not-asked", ConsentLevel.Pseudonymous)
            .Tie("M", "hall").Tie("hall", "m").Tie("M", "asked").Tie("asked", "m").Tie("M", "not-asked").Tie("not-asked", "m");
        Assert.Equal(["asked"], new IntermediatorFinder(city.Graph()).Find("M", "m").Intermediators.Select(i => i.Asset.Id));
    }

    [Fact]
    public void Who_has_one_leg_to_build_stands_below_everybody_who_has_both_however_low_their_score()
    {
        // faint knows both, by ties of 1990 that have aged; strong knows M well, offers what m looks for, and does not know m.
        var city = new CityDraft().Macro("M").Micro("m").Unknown("faint").Unknown("strong").Unknown("stranger")
            .Tie("M", "faint", on: "1990").Tie("faint", "m", on: "1990").Tie("M", "strong", grade: 5).Tie("M", "stranger", grade: 5)
            .Need("m", "jobs", "nhs").Offer("M", "jobs", "nhs").Offer("strong", "jobs", "nhs");

        var answer = new IntermediatorFinder(city.Graph()).Find("M", "m");

        Assert.Equal(["faint", "strong"], answer.Intermediators.Select(i => i.Asset.Id));
        Assert.True(answer.Intermediators[1].HasLegToBuild);
        Assert.True(answer.Intermediators[1].Score > answer.Intermediators[0].Score);
        Assert.Equal(0.95 * 0.02, answer.Intermediators[1].Factors.Trust, 12);
        Assert.Equal("m", answer.Intermediators[1].WeakerLeg.EndpointId);
        Assert.Empty(new IntermediatorFinder(city.Graph()).Find("M", "m", new IntermediatorQuery { WithLegsToBuild = false, Count = 9 }).Intermediators.Skip(1));
    }

    [Fact]
    public void A_broker_at_home_with_the_micro_side_is_worth_a_leg_to_build()
    {
        // 'near' has nothing to do with the matter, but lives where m does; 'far' has neither.
        var city = new CityDraft().Place("town", PlaceLevel.City).Place("lane", PlaceLevel.Neighbourhood, "town")
            .Macro("M").Micro("m", a => a with { PlaceIds = ["lane"] }).Unknown("near", a => a with { PlaceIds = ["lane"] }).Unknown("far").Unknown("tied").Space("hall", a => a with { PlaceIds = ["lane"] })
            .Tie("M", "near").Tie("M", "far").Tie("M", "tied").Tie("tied", "hall");

        var found = new IntermediatorFinder(city.Graph()).Find("M", "m").Intermediators;

        Assert.Equal([("near", Locality.Based), ("tied", Locality.Tied)], found.Select(i => (i.Asset.Id, i.Locality)).Order());
    }

    [Fact]
    public void Where_there_is_nobody_the_answer_says_why()
    {
        Assert.Equal(NobodyReason.BothUntied, Ask(new CityDraft().Macro("M").Micro("m")));
        Assert.Equal(NobodyReason.MacroUntied, Ask(new CityDraft().Macro("M").Micro("m").Space("s").Tie("m", "s")));
        Assert.Equal(NobodyReason.MicroUntied, Ask(new CityDraft().Macro("M").Micro("m").Space("s").Tie("M", "s")));
        Assert.Equal(NobodyReason.NobodySuitable, Ask(new CityDraft().Macro("M").Micro("m").Space("s").Tie("M", "s").Tie("m", "s")));

        static NobodyReason? Ask(CityDraft city)
        {
            var answer = new IntermediatorFinder(city.Graph()).Find("M", "m");
            Assert.StartsWith("Nobody can be named", answer.NobodyStatement!.Text, StringComparison.Ordinal);
            return answer.Nobody;
        }
    }

    [Fact]
    public void All_five_roles_follow_from_the_groups()
    {
        Assert.Equal(BrokerageRole.Coordinator, BrokerageRoles.Of(1, 1, 1));
        Assert.Equal(BrokerageRole.Itinerant, BrokerageRoles.Of(1, 2, 1));
        Assert.Equal(BrokerageRole.Representative, BrokerageRoles.Of(1, 1, 2));
        Assert.Equal(BrokerageRole.Gatekeeper, BrokerageRoles.Of(1, 2, 2));
        Assert.Equal(BrokerageRole.Liaison, BrokerageRoles.Of(1, 2, 3));
    }

    [Theory]
    [InlineData("residents", "hospital", "AG3003")]
    [InlineData("hospital", "works", "AG3003")]
    [InlineData("nobody", "residents", "AG3001")]
    public void A_side_that_is_none_is_refused_with_its_address(string macro, string micro, string code) =>
        Assert.Equal(code, Assert.Throws<BridgingException>(() => new IntermediatorFinder(WorkedExample.City().Graph()).Find(macro, micro)).Code);

    [Fact]
    public void Weights_and_counts_out_of_range_are_refused()
    {
        var finder = new IntermediatorFinder(WorkedExample.City().Graph());
        Assert.Equal("AG3005", Assert.Throws<BridgingException>(() => finder.Find("hospital", "residents", new IntermediatorQuery { Count = 0 })).Code);
        Assert.Equal("AG3004", Assert.Throws<BridgingException>(() => finder.Find("hospital", "residents", new IntermediatorQuery { Weights = new(0, 0, 0, 0, 0) })).Code);
        Assert.Equal("AG3004", Assert.Throws<BridgingException>(() => finder.Find("hospital", "residents", new IntermediatorQuery { Weights = new(double.NaN, 1, 0, 0, 0) })).Code);
    }
}
