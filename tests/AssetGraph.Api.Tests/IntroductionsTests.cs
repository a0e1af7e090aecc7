using AssetGraph.Domain;

namespace AssetGraph.Api.Tests;

public sealed class IntroductionsTests
{
    private const string Record = """
        mutation { recordIntroduction(input: { city: "birmingham", macro: "swb-nhs-trust", micro: "use-it-area-residents", intermediators: ["learning-works"], owner: "USE-IT! team", nextStep: "Call" }) {
          introduction { key status nextStatuses open owner nextStep updatedOn macro { key } intermediators { key } } change { revision } errors { code path } } }
        """;

    [Fact]
    public async Task An_opportunity_is_taken_up_and_the_board_says_so()
    {
        await using var host = await ApiHost.WithSampleAsync();

        var recorded = (await host.DataAsync(Record)).At("recordIntroduction");
        var again = (await host.DataAsync(Record)).At("recordIntroduction");
        var board = await host.DataAsync("{ city(id: \"birmingham\") { opportunity(macro: \"swb-nhs-trust\", micro: \"use-it-area-residents\", asAt: \"2026-11-26\") { status introduction { owner } } } }");

        Assert.Equal(
            """{"introduction":{"key":"swb-nhs-trust--use-it-area-residents","status":"SUGGESTED","nextStatuses":["AGREED","INTRODUCED","TIE_FORMED","DECLINED"],"open":true,"owner":"USE-IT! team","nextStep":"Call","updatedOn":"2026-11-25","macro":{"key":"swb-nhs-trust"},"intermediators":[{"key":"learning-works"}]},"change":{"revision":2},"errors":[]}""",
            recorded.GetRawText());
        Assert.Equal("""{"revision":2}""", recorded.At("change").GetRawText());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, again.At("change").ValueKind);
        Assert.Equal(recorded.At("introduction").GetRawText(), again.At("introduction").GetRawText());
        Assert.Equal("""{"city":{"opportunity":{"status":"SUGGESTED","introduction":{"owner":"USE-IT! team"}}}}""", board.GetRawText());
    }

    [Fact]
    public async Task A_tie_is_made_and_the_pair_leaves_the_board_for_its_neighbours()
    {
        await using var host = await ApiHost.WithSampleAsync();
        await host.DataAsync(Record);

        var made = (await host.DataAsync("""
            mutation { advanceIntroduction(input: { city: "birmingham", introduction: "swb-nhs-trust--use-it-area-residents", status: TIE_FORMED, outcome: "A course", strand: SKILLS_MATCHING }) {
              introduction { status tie { key brokeredBy { key } strand } followUps(first: 3) { macro { key } micro { key } } } change { revision } errors { code } } }
            """)).At("advanceIntroduction");
        var after = (await host.DataAsync("""
            { city(id: "birmingham") {
                opportunity(macro: "swb-nhs-trust", micro: "use-it-area-residents") { score }
                introductions { totalCount nodes { status } }
                introductionFigures { total open tieFormed declined success byIntermediator { asset { key } tieFormed } }
                intermediators(macro: "swb-nhs-trust", micro: "brushstrokes") { nodes { asset { key } } } } }
            """)).At("city");

        Assert.Equal("TIE_FORMED", made.At("introduction", "status").GetString());
        Assert.Equal("learning-works", made.At("introduction", "tie", "brokeredBy", "key").GetString());
        Assert.Equal(3, made.At("change", "revision").GetInt32());
        var next = made.At("introduction", "followUps").EnumerateArray().ToArray();
        Assert.Equal(3, next.Length);
        Assert.All(next, o => Assert.Equal("swb-nhs-trust", o.At("macro", "key").GetString()));
        Assert.DoesNotContain("use-it-area-residents", next.Select(o => o.At("micro", "key").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, after.At("opportunity").ValueKind);
        Assert.Equal("""{"total":1,"open":0,"tieFormed":1,"declined":0,"success":1,"byIntermediator":[{"asset":{"key":"learning-works"},"tieFormed":1}]}""", after.At("introductionFigures").GetRawText());
    }

    [Fact]
    public async Task Null_takes_away_what_stood_there_and_what_is_absent_stays()
    {
        await using var host = await ApiHost.WithSampleAsync();
        await host.DataAsync(Record);

        var answer = await host.DataAsync("""
            mutation { advanceIntroduction(input: { city: "birmingham", introduction: "swb-nhs-trust--use-it-area-residents", status: SUGGESTED, owner: null }) { introduction { owner nextStep } errors { code } } }
            """);

        Assert.Equal("""{"introduction":{"owner":null,"nextStep":"Call"},"errors":[]}""", answer.At("advanceIntroduction").GetRawText());
    }

    [Fact]
    public async Task Warnings_are_told_in_the_readers_language_with_the_same_codes()
    {
        await using var host = await ApiHost.WithSampleAsync();

        var nodes = (await host.DataAsync("""
            { city(id: "birmingham") { opportunities(first: 20) { nodes { en: warnings { code text } pl: warnings(language: PL) { code text } explanation(language: PL) { summary } } } } }
            """)).At("city", "opportunities", "nodes").EnumerateArray().ToArray();

        var (english, polish) = (Told("en"), Told("pl"));
        Assert.NotEmpty(english);
        Assert.Equal(english.Select(w => w.Code), polish.Select(w => w.Code));
        Assert.All(english.Zip(polish), pair => Assert.NotEqual(pair.First.Text, pair.Second.Text));

        (string? Code, string? Text)[] Told(string language) =>
            [.. nodes.SelectMany(n => n.At(language).EnumerateArray()).Select(w => (w.GetProperty("code").GetString(), w.GetProperty("text").GetString()))];
    }

    [Fact]
    public async Task Joins_count_and_open_asks_weigh_on_who_introduces()
    {
        await using var host = await ApiHost.WithSampleAsync();
        const string ask = "{ city(id: \"birmingham\") { intermediators(macro: \"swb-nhs-trust\", micro: \"use-it-area-residents\", first: 50) { nodes { asset { key } factors { joins openAsks } } } } }";
        await host.DataAsync(Record);

        var busy = Of(await host.DataAsync(ask));
        await host.DataAsync("mutation { advanceIntroduction(input: { city: \"birmingham\", introduction: \"swb-nhs-trust--use-it-area-residents\", status: DECLINED, outcome: \"No\" }) { errors { code } } }");
        var declined = Of(await host.DataAsync(ask));

        Assert.Equal(1, busy.At("factors", "openAsks").GetInt32());
        Assert.Equal(0, declined.At("factors", "openAsks").GetInt32());
        Assert.True(declined.At("factors", "joins").GetDouble() < busy.At("factors", "joins").GetDouble());

        static System.Text.Json.JsonElement Of(System.Text.Json.JsonElement answer) =>
            answer.At("city", "intermediators", "nodes").EnumerateArray().Single(n => n.At("asset", "key").GetString() == "learning-works");
    }

    [Theory]
    [InlineData("recordIntroduction(input: { city: \"birmingham\", macro: \"nobody\", micro: \"ise\" })", "AG1004", "macro")]
    [InlineData("recordIntroduction(input: { city: \"nowhere\", macro: \"nobody\", micro: \"ise\" })", "AG1011", "city")]
    [InlineData("advanceIntroduction(input: { city: \"birmingham\", introduction: \"none\", status: AGREED })", "AG1004", "introduction")]
    public async Task What_cannot_be_is_told_with_its_address_and_nothing_changes(string mutation, string code, string path)
    {
        await using var host = await ApiHost.WithSampleAsync();

        var answer = await host.DataAsync($"mutation {{ step: {mutation} {{ introduction {{ key }} change {{ revision }} errors {{ code path expected }} }} }}");

        var error = Assert.Single(answer.At("step", "errors").EnumerateArray());
        Assert.Equal((code, path), (error.GetProperty("code").GetString(), error.GetProperty("path").GetString()));
        Assert.Equal(1, (await host.DataAsync("{ city(id: \"birmingham\") { revision } }")).At("city", "revision").GetInt32());
    }

    [Fact]
    public async Task Who_was_not_asked_is_no_part_of_an_introduction_and_an_old_one_shows_nothing_of_them()
    {
        await using var host = await ApiHost.WithCityAsync(
            new Asset { Id = "jane-smith", Kind = AssetKind.Person, Name = "Jane Smith" },
            new Asset { Id = "council", Kind = AssetKind.Organisation, Name = "Council", Employees = 900 },
            new Asset { Id = "kitchen", Kind = AssetKind.Organisation, Name = "Kitchen", Employees = 3 },
            new Introduction { Id = "council--jane-smith", MacroId = "council", MicroId = "jane-smith", Owner = "a friend of Smith's", Outcome = "Smith agreed", Status = IntroductionStatus.Introduced });

        var refused = (await host.DataAsync("mutation { recordIntroduction(input: { city: \"town\", macro: \"council\", micro: \"kitchen\", intermediators: [\"jane-smith\"] }) { errors { code path } } }")).GetRawText();
        var shown = (await host.DataAsync("{ city(id: \"town\") { introductions { nodes { id key owner outcome nextStep micro { key name } tie { key } } } introductionFigures { byIntermediator { asset { key } } } history { nodes { entries { key after } } } } }")).GetRawText();

        Assert.Contains("AG1004", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("smith", shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_who_record_at_the_same_time_make_one()
    {
        await using var host = await ApiHost.WithSampleAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.DataAsync(Record)));

        Assert.Single(answers, a => a.At("recordIntroduction", "change").ValueKind != System.Text.Json.JsonValueKind.Null);
        Assert.Equal(1, (await host.DataAsync("{ city(id: \"birmingham\") { introductions { totalCount } } }")).At("city", "introductions", "totalCount").GetInt32());
    }

    [Fact]
    public async Task What_needs_a_call_is_found()
    {
        await using var host = await ApiHost.WithSampleAsync();
        await host.DataAsync(Record);
        const string quiet = "{ city(id: \"birmingham\") { quiet: introductions(filter: { quietForDays: 30, statuses: [SUGGESTED, AGREED], asset: \"learning-works\" }) { totalCount } } }";

        var today = await host.DataAsync(quiet);
        host.Time.Advance(TimeSpan.FromDays(30));
        var later = await host.DataAsync(quiet);

        Assert.Equal(0, today.At("city", "quiet", "totalCount").GetInt32());
        Assert.Equal(1, later.At("city", "quiet", "totalCount").GetInt32());
    }
}
