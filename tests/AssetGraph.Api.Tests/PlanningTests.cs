using System.Text.Json;

namespace AssetGraph.Api.Tests;

public sealed class PlanningTests
{
    [Fact]
    public async Task A_change_that_is_only_thought_through_leaves_the_city_as_it_was()
    {
        await using var host = await ApiHost.WithSampleAsync();
        const string ask = """
            { city(id: "birmingham") { revision
                whatIf(change: { assets: [{ key: "new-hall", kind: ORGANISATION, name: "New hall", employees: 3 }], ties: [{ key: "t", source: "new-hall", target: "ise", type: "partners-with" }] }, without: ["learning-works"], asAt: "2019-06-30") {
                  before { bridges } after { bridges } cutOff { key } joinedUp { key } } } }
            """;

        var first = (await host.DataAsync(ask)).GetRawText();
        var after = await host.DataAsync("{ city(id: \"birmingham\") { revision asset(id: \"new-hall\") { key } } }");

        Assert.Equal("""{"city":{"revision":1,"asset":null}}""", after.GetRawText());
        Assert.Equal(first, (await host.DataAsync(ask)).GetRawText());
        using var parsed = JsonDocument.Parse(first);
        Assert.Contains("new-hall", parsed.RootElement.At("city", "whatIf", "joinedUp").Texts("key"));
    }
}
