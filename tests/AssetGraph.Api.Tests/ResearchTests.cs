using AssetGraph.Domain;

namespace AssetGraph.Api.Tests;

public sealed class ResearchTests
{
    [Fact]
    public async Task What_was_decided_because_of_a_commission_is_told_from_its_day_on()
    {
        await using var host = await ApiHost.WithCityAsync(
        [
            new Asset { Id = "council", Kind = AssetKind.Organisation, Name = "Council", Employees = 900 },
            new Asset { Id = "panel", Kind = AssetKind.Organisation, Name = "Panel" },
            new Tie
            {
                Id = "t", SourceId = "council", TargetId = "panel", TypeId = "commissions", Strand = Strand.CommunityResearch, OccurredOn = new PartialDate(2016),
                Attributes = AttributeMap.Of([new("decision", "A bus runs in the evening."), new("decided_on", "2018-03")]),
            },
        ]);
        const string ask = "query($day: Date) { city(id: \"town\") { research(asAt: $day) { commissions { decision decidedOn } researchers { decisions } } } }";

        var before = (await host.DataAsync(ask, new { day = "2017-01-01" })).At("city", "research");
        var since = (await host.DataAsync(ask, new { day = "2019-01-01" })).At("city", "research");

        Assert.Equal("""{"commissions":[{"decision":null,"decidedOn":null}],"researchers":[{"decisions":0}]}""", before.GetRawText());
        Assert.Equal("""{"commissions":[{"decision":"A bus runs in the evening.","decidedOn":"2018-03"}],"researchers":[{"decisions":1}]}""", since.GetRawText());
    }
}
