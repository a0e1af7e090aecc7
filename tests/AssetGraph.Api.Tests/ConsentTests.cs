using AssetGraph.Domain;

namespace AssetGraph.Api.Tests;

/// <summary>
/// A person appears only as far as consent goes:
///
///     council ──employs── jane-smith ──supports── kitchen
///
/// where nobody asked Jane.
/// </summary>
public sealed class ConsentTests
{
    private const string Everything = """
        { city(id: "town") {
            assets { nodes { id key name description subtypes places { key } attributes sources { reference quote }
              needs { description } offers { description level prerequisites amount { currency } } ties { nodes { key description sources { quote } source { key name } target { key name } } }
              scale { reasons { value source { quote } } } } }
            ties { nodes { key description amount { currency } source { key name } target { key name } } }
            history { nodes { entries { kind key before after } } }
            opportunities { nodes { macro { name } micro { name } explanation { summary reasons { text } } intermediators { nodes { asset { name } } } } }
            measures(measure: DEGREE) { values { nodes { asset { key name } value } } }
            brokerageRoles(partition: PLACE) { id method groups { name } brokers { nodes { asset { key name } group total { count } } } }
            communities { id communities { nodes { members { nodes { key name } } } } }
            isolation(by: STRAND) { groups { group size } mixing { from to ties } }
            linkPredictions(method: COMMON_NEIGHBOURS) { predictions { nodes { from { key name } to { key name } } } }
            keyPlayers(size: 3, goal: REACH) { members { key name } }
            bestTies(k: 3) { macro { key name } micro { key name } }
            connectorTeam(size: 3) { members { asset { key name } openings { macro { key name } micro { key name } } } }
            partnership(of: "council") { members { asset { key name } } mostTied { key name } }
            placeGaps { place { key } }
            dependence { dependent { macro { key name } micro { key name } } cutOff { key name } }
            consortium(macro: "council") { members { asset { key name } covers { key description } } needs { key } unmet { key } }
            spaceMatches { seeker { key name } space { key name } owners { key name } need { description } offer { description } }
            market { withoutOffer { key name } lines { suppliers { key name } } }
            communityPlan(place: "lane") { assets { key name } brokers { key name } ideas { need { key description } offer { key description } } unused { key description } opportunities { macro { key name } micro { key name } } }
            research { commissions { tie { key description } client { key name } researcher { key name } } researchers { researcher { key name } } places { place { key } } }
            localSpend { macro { key name } couldMove { key } }
            skills { found matches { meeting { need { key } offer { key description asset { name } } } steps } balance { level offers } }
            fragility { asset { key name } cutOff { key name } places { key } }
            whatIf(without: ["council"]) { shifts { macro { key name } micro { key name } } built { macro { key } micro { key } } lost { macro { key } micro { key } } cutOff { key name } joinedUp { key name } }
        } }
        """;

    private static Asset Jane(Consent? consent = null) => new()
    {
        Id = "jane-smith",
        Kind = AssetKind.Person,
        Name = "Jane Smith",
        PlaceIds = ["lane"],
        Description = "Jane Smith teaches",
        Subtypes = ["teacher-smith"],
        Consent = consent,
        Sources = [new Source("jane-smith.txt", "Jane Smith said so")],
        Attributes = AttributeMap.Of([new("phone", "Smith 1234")]),
    };

    private static IEntity[] Town(Consent? consent = null) =>
    [
        new Place { Id = "lane", Name = "Lane", Level = PlaceLevel.Neighbourhood },
        Jane(consent),
        new Asset { Id = "council", Kind = AssetKind.Organisation, Name = "Council", Employees = 900 },
        new Asset { Id = "kitchen", Kind = AssetKind.Organisation, Name = "Kitchen", Employees = 3 },
        new NeedOrOffer { Id = "jane-smith-offer", AssetId = "jane-smith", Direction = Direction.Offer, CategoryId = "skills", Tags = ["teaching"], Description = "Jane Smith's lessons", Level = 7, Prerequisites = ["smith-exam"], Amount = new Money(1, "XJS") },
        new NeedOrOffer { Id = "council-need", AssetId = "council", Direction = Direction.Need, CategoryId = "skills", Tags = ["teaching"] },
        new NeedOrOffer { Id = "kitchen-offer", AssetId = "kitchen", Direction = Direction.Offer, CategoryId = "skills", Tags = ["teaching"] },
        new Tie { Id = "council--employs--jane-smith", SourceId = "council", TargetId = "jane-smith", TypeId = "employs", Directed = true, Description = "Employs Jane Smith", Amount = new Money(1, "XJS") },
        new Tie { Id = "jane-smith--supports--kitchen", SourceId = "jane-smith", TargetId = "kitchen", TypeId = "supports", Directed = true, Sources = [new Source("x", "Smith helps")] },
    ];

    [Fact]
    public async Task A_person_whom_nobody_asked_is_a_dot_without_name_content_or_telling_keys()
    {
        await using var host = await ApiHost.WithCityAsync(Town());

        var answer = (await host.DataAsync(Everything)).ToString();

        Assert.DoesNotContain("smith", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("jane", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("XJS", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"level\":7", answer, StringComparison.Ordinal);
        Assert.Contains("Person without recorded consent", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dot_still_counts_in_the_network()
    {
        await using var host = await ApiHost.WithCityAsync(Town());

        var values = (await host.DataAsync("{ city(id: \"town\") { measures(measure: DEGREE) { vertices values { nodes { asset { name } value } } } } }")).At("city", "measures");

        Assert.Equal(3, values.GetProperty("vertices").GetInt32());
        Assert.Equal(2, values.At("values", "nodes", 0, "value").GetDouble());
    }

    [Theory]
    [InlineData(ConsentLevel.NotAsked, false)]
    [InlineData(ConsentLevel.Shown, false)]
    [InlineData(ConsentLevel.Suggested, true)]
    public async Task A_tie_with_a_person_is_only_foreseen_where_the_person_agreed_to_be_suggested(ConsentLevel level, bool foreseen)
    {
        // council ── jane-smith ── kitchen, and a school that both council and kitchen are tied to: Jane and the school have two neighbours in common.
        await using var host = await ApiHost.WithCityAsync(
        [
            .. Town(new Consent(level)),
            new Asset { Id = "school", Kind = AssetKind.Organisation, Name = "School", Employees = 3 },
            new Tie { Id = "council--school", SourceId = "council", TargetId = "school", TypeId = "supports" },
            new Tie { Id = "kitchen--school", SourceId = "kitchen", TargetId = "school", TypeId = "supports" },
        ]);

        var data = await host.DataAsync(
            """
            { city(id: "town") {
                linkPredictions(method: COMMON_NEIGHBOURS) { predictions { nodes { from { name } to { name } } } }
                from: linkPredictions(method: COMMON_NEIGHBOURS, between: [{ ids: ["school"] }, { kinds: [PERSON] }]) { predictions { nodes { from { name } to { name } } } }
            } }
            """);

        var pairs = data.At("city", "linkPredictions", "predictions", "nodes").EnumerateArray().Select(n => $"{n.At("from", "name")} {n.At("to", "name")}").ToArray();
        Assert.Equal(foreseen ? ["Council Kitchen", "Jane Smith School"] : ["Council Kitchen"], pairs);
        var ordered = data.At("city", "from", "predictions", "nodes").EnumerateArray().Select(n => $"{n.At("from", "name")} {n.At("to", "name")}").ToArray();
        Assert.Equal(foreseen ? ["School Jane Smith"] : [], ordered);
    }

    [Fact]
    public async Task A_hidden_person_can_be_fetched_again_by_the_alias_and_not_by_the_key()
    {
        await using var host = await ApiHost.WithCityAsync(Town());
        var person = (await host.DataAsync("{ city(id: \"town\") { assets(filter: { kinds: [PERSON] }) { nodes { id key } } } }")).At("city", "assets", "nodes", 0);

        var again = await host.DataAsync(
            "query($id: ID!, $key: ID!) { node(id: $id) { id ... on Person { name } } city(id: \"town\") { asset(id: $key) { id } hidden: asset(id: \"jane-smith\") { id } } }",
            new { id = person.GetProperty("id").GetString(), key = person.GetProperty("key").GetString() });

        Assert.Equal(person.GetProperty("id").GetString(), again.At("node", "id").GetString());
        Assert.Equal(person.GetProperty("id").GetString(), again.At("city", "asset", "id").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, again.At("city", "hidden").ValueKind);
    }

    [Theory]
    [InlineData(ConsentLevel.NotAsked, false, false)]
    [InlineData(ConsentLevel.Refused, false, false)]
    [InlineData(ConsentLevel.Pseudonymous, true, false)]
    [InlineData(ConsentLevel.Shown, true, false)]
    [InlineData(ConsentLevel.Suggested, true, true)]
    public async Task Each_level_of_consent_shows_and_suggests_as_far_as_it_goes(ConsentLevel level, bool shown, bool suggested)
    {
        await using var host = await ApiHost.WithCityAsync(Town(new Consent(level)));

        var data = await host.DataAsync(
            "{ city(id: \"town\") { assets(filter: { kinds: [PERSON] }) { nodes { name } } intermediators(macro: \"council\", micro: \"kitchen\") { noneBecause nodes { asset { name } } } } }");

        Assert.Equal(shown ? "Jane Smith" : "Person without recorded consent", data.At("city", "assets", "nodes", 0, "name").GetString());
        Assert.Equal(suggested, data.At("city", "intermediators", "nodes").EnumerateArray().Any(n => n.At("asset", "name").GetString() == "Jane Smith"));
        Assert.Equal(suggested, data.At("city", "intermediators", "noneBecause").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Consent_that_ran_out_hides_the_person_the_next_day()
    {
        await using var host = await ApiHost.WithCityAsync(Town(new Consent(ConsentLevel.Shown, ValidUntil: ApiHost.Today)));
        const string query = "{ city(id: \"town\") { assets(filter: { kinds: [PERSON] }) { nodes { name } } } }";

        Assert.Equal("Jane Smith", (await host.DataAsync(query)).At("city", "assets", "nodes", 0, "name").GetString());
        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Person without recorded consent", (await host.DataAsync(query)).At("city", "assets", "nodes", 0, "name").GetString());
    }

    [Fact]
    public async Task Search_does_not_find_what_it_must_not_show()
    {
        await using var host = await ApiHost.WithCityAsync(Town());

        var found = await host.DataAsync("{ city(id: \"town\") { assets(search: \"smith\") { totalCount } } }");

        Assert.Equal(0, found.At("city", "assets", "totalCount").GetInt32());
    }
}
