using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Opportunities;

public sealed class WarningTests
{
    private static CityDraft Pair() => new CityDraft().Macro("M").Micro("m").Unknown("v")
        .Need("M", "jobs", "a").Offer("m", "jobs", "a").Need("m", "skills", "b").Offer("M", "skills", "b");

    [Fact]
    public void A_warm_fresh_mutual_pair_has_none() => Assert.Empty(Warnings(Pair().Tie("M", "v").Tie("v", "m")));

    [Fact]
    public void Open_distrust_and_adverse_ties_leave_the_pair_a_candidate_and_are_said()
    {
        Assert.Equal([WarningCode.Distrust], Warnings(Warm().Tie("m", "M", grade: 1, directed: true)));
        Assert.Equal([WarningCode.Contest], Warnings(Warm().Tie("m", "M", "contests")));
        Assert.Equal([WarningCode.Distrust, WarningCode.Contest], Warnings(Warm().Tie("m", "M", "contests", grade: 1)));
        Assert.Empty(Warnings(Warm().Tie("m", "M", "contests", ended: "2020")));
    }

    [Fact]
    public void A_pair_whose_every_route_stands_on_one_programmes_ties_says_so()
    {
        Assert.Equal([WarningCode.OneProgramme], Warnings(Pair().Tie("M", "v", byProject: true).Tie("v", "m")));

        // A second, longer way without it: nothing to warn of. Nor where another tie joins the same two.
        Assert.Empty(Warnings(Pair().Tie("M", "v", byProject: true).Tie("v", "m").Unknown("x").Tie("M", "x").Tie("x", "v")));
        Assert.Empty(Warnings(Pair().Tie("M", "v", byProject: true).Tie("M", "v", id: "other").Tie("v", "m")));
    }

    [Fact]
    public void Old_evidence_is_said_with_its_date()
    {
        // 2023-06-30 is 1096 days before the day, 2023-07-01 is 1095.
        Assert.Equal([WarningCode.StaleData], Warnings(Pair().Tie("M", "v", on: "2023-06-30").Tie("v", "m", on: "2010")));
        Assert.Empty(Warnings(Pair().Tie("M", "v", on: "2023-07-01").Tie("v", "m", on: "2010")));
    }

    [Fact]
    public void Confidence_tells_the_oldest_and_newest_evidence_and_what_is_assumed()
    {
        var confidence = new OpportunityFinder(Pair().Tie("M", "v", on: "2024", grade: 4).Tie("v", "m", on: "2010", confirmed: "2025-03").Graph()).FindPair("M", "m")!.Confidence;
        Assert.Equal(("2024", "2025-03"), (confidence.OldestEvidence.ToString(), confidence.NewestEvidence.ToString()));
        Assert.Equal(0.5, confidence.AssumedTrustShare);
        Assert.Equal([MissingData.Place, MissingData.NeedDates, MissingData.StatedTrust, MissingData.Sponsor], confidence.Missing);
    }

    [Fact]
    public void What_the_data_say_of_effort_readiness_and_backing_is_shown()
    {
        var city = new CityDraft().Macro("M", a => a with { Sponsor = "Head of estates" })
            .Micro("m", a => a with { Capacity = new Capacity(1, "two volunteers"), Attributes = AttributeMap.Of([new("readiness", "can start in May")]) })
            .Need("M", "jobs", "a")
            .Add(new NeedOrOffer { Id = "o", AssetId = "m", Direction = Direction.Offer, CategoryId = "jobs", Tags = ["a"], Attributes = AttributeMap.Of([new("effort", "one day")]) });
        var o = new OpportunityFinder(city.Graph()).FindPair("M", "m")!;
        Assert.Equal("Head of estates", o.Practicalities.Sponsor);
        Assert.Equal("two volunteers", o.Practicalities.MicroCapacity!.Note);
        Assert.Equal(("o", "one day"), (o.Practicalities.Effort[0].Record.Id, o.Practicalities.Effort[0].Text));
        Assert.Equal(("m", "can start in May"), (o.Practicalities.Readiness[0].Record.Id, o.Practicalities.Readiness[0].Text));
        Assert.Contains(o.Explanation.Reasons, r => r.Text == "On the side of The M, Head of estates backs bridges.");
    }

    private static CityDraft Warm() => Pair().Tie("M", "v").Tie("v", "m");

    private static IEnumerable<WarningCode> Warnings(CityDraft city) => new OpportunityFinder(city.Graph()).FindPair("M", "m")!.Warnings.Select(w => w.Code);
}
