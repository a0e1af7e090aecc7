using AssetGraph.Domain;

namespace AssetGraph.Api.Tests;

public sealed class ErasureTests
{
    private const string Name = "Xanthippe Quillfeather";

    private static readonly IEntity[] Records =
    [
        new Asset { Id = "hospital", Kind = AssetKind.Organisation, Name = "Hospital", Employees = 9000 },
        new Asset { Id = "person-7", Kind = AssetKind.Person, Name = Name, Consent = new Consent(ConsentLevel.Suggested) },
        new Tie { Id = "t", SourceId = "person-7", TargetId = "hospital", TypeId = "partners-with" },
        new NeedOrOffer { Id = "o", AssetId = "person-7", Direction = Direction.Offer, CategoryId = "skills" },
    ];

    [Fact]
    public async Task An_erased_person_is_in_no_answer_about_now_or_the_past()
    {
        await using var host = await ApiHost.WithCityAsync(Records);
        const string Everything = """
            { city(id: "town") { revision counts { assets ties needs offers }
                assets { nodes { key name } } ties { nodes { key } }
                history { nodes { revision message entryCount entries(first: 50) { key } } } } }
            """;
        Assert.Contains(Name, (await host.DataAsync(Everything)).GetRawText(), StringComparison.Ordinal);

        var erased = (await host.DataAsync("""mutation { erasePerson(input: { city: "town", person: "person-7", author: "data protection" }) { erasure { revision records changes } city { counts { assets } } errors { code } } }""")).At("erasePerson");

        Assert.Equal("""{"erasure":{"revision":2,"records":3,"changes":1},"city":{"counts":{"assets":1}},"errors":[]}""", erased.GetRawText());
        var after = (await host.DataAsync(Everything)).GetRawText();
        Assert.Contains("\"revision\":2", after, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, after, StringComparison.Ordinal);
        Assert.DoesNotContain("person-7", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "person-7", "AG1011", "city")]
    [InlineData("town", "hospital", "AG1014", "person")]
    [InlineData("town", "nobody", "AG1004", "person")]
    public async Task Whoever_is_no_person_is_told_and_stays(string city, string person, string code, string path)
    {
        await using var host = await ApiHost.WithCityAsync(Records);

        var refused = (await host.DataAsync($$"""mutation { erasePerson(input: { city: "{{city}}", person: "{{person}}" }) { erasure { revision } errors { code path } } }""")).At("erasePerson");

        Assert.Equal($$"""{"erasure":null,"errors":[{"code":"{{code}}","path":"{{path}}"}]}""", refused.GetRawText());
        Assert.Equal(1, (await host.DataAsync("""{ city(id: "town") { revision } }""")).At("city", "revision").GetInt32());
    }

    [Fact]
    public async Task Who_never_agreed_to_be_shown_is_erased_by_the_alias_that_callers_see()
    {
        await using var host = await ApiHost.WithCityAsync([.. Records, new Asset { Id = "quiet", Kind = AssetKind.Person, Name = "Quiet" }]);
        var alias = (await host.DataAsync("""{ city(id: "town") { assets { nodes { key } } } }""")).At("city", "assets", "nodes").EnumerateArray().Select(a => a.At("key").GetString()!).Single(k => k.StartsWith("hidden-", StringComparison.Ordinal));

        var byOwnKey = (await host.DataAsync("""mutation { erasePerson(input: { city: "town", person: "quiet" }) { errors { code } } }""")).At("erasePerson");
        var byAlias = (await host.DataAsync($$"""mutation { erasePerson(input: { city: "town", person: "{{alias}}" }) { erasure { records } errors { code } } }""")).At("erasePerson");

        Assert.Equal("""{"errors":[{"code":"AG1004"}]}""", byOwnKey.GetRawText());
        Assert.Equal("""{"erasure":{"records":1},"errors":[]}""", byAlias.GetRawText());
    }
}
