using AssetGraph.Domain;

namespace AssetGraph.Api.Tests;

/// <summary>Writing over GraphQL: all or nothing, fields left out kept, null emptying, errors with their place in the input.</summary>
public sealed class ChangesTests
{
    private const string Apply = "mutation($input: ApplyChangesInput!) { applyChanges(input: $input) { change { revision } city { revision } errors { code path message expected } } }";

    private static IEntity[] Town =>
    [
        new Asset { Id = "council", Kind = AssetKind.Organisation, Name = "Council", Description = "The council", Employees = 900, Sources = [new Source("a", "b")] },
        new Asset { Id = "kitchen", Kind = AssetKind.Organisation, Name = "Kitchen" },
        new Tie { Id = "t", SourceId = "council", TargetId = "kitchen", TypeId = "funds", Weight = 2, OccurredOn = new PartialDate(2020) },
    ];

    [Fact]
    public async Task A_field_left_out_keeps_what_stands_there_and_null_empties_it()
    {
        await using var host = await ApiHost.WithCityAsync(Town);

        await host.DataAsync(Apply, new { input = new { city = "town", assets = new[] { new { key = "council", name = "City council", description = (string?)null } } } });

        var asset = (await host.DataAsync("{ city(id: \"town\") { asset(id: \"council\") { name description sources { reference } ... on Organisation { employees } } } }")).At("city", "asset");
        Assert.Equal("City council", asset.GetProperty("name").GetString());
        Assert.Null(asset.GetProperty("description").GetString());
        Assert.Equal(900, asset.GetProperty("employees").GetInt32());
        Assert.Equal("a", asset.At("sources", 0, "reference").GetString());
    }

    [Fact]
    public async Task Levels_prerequisites_amounts_and_trading_history_are_written_kept_and_emptied()
    {
        await using var host = await ApiHost.WithCityAsync(Town);
        var money = new { amount = 1200.5, currency = "GBP" };
        await host.DataAsync(Apply, new
        {
            input = new
            {
                city = "town",
                assets = new[] { new { key = "kitchen", tradingSince = "2014-05" } },
                needs = new[] { new { key = "n", asset = "council", category = "supply-services", level = 3, prerequisites = new[] { "food-hygiene" }, amount = money } },
                offers = new[] { new { key = "o", asset = "kitchen", category = "supply-services", level = 4, prerequisites = new[] { "food-hygiene", "allergens" }, amount = money } },
                ties = new[] { new { key = "t", amount = money } },
            },
        });
        // A second change that speaks of other fields keeps them; null and an empty list take them away.
        await host.DataAsync(Apply, new
        {
            input = new
            {
                city = "town",
                assets = new[] { new { key = "kitchen", name = "The kitchen" } },
                needs = new[] { new { key = "n", description = "Lunches" } },
                offers = new[] { new { key = "o", level = (int?)null, prerequisites = Array.Empty<string>(), amount = (object?)null } },
                ties = new[] { new { key = "t", weight = 3.0 } },
            },
        });

        var city = (await host.DataAsync("""
            { city(id: "town") {
                council: asset(id: "council") { needs { level prerequisites amount { amount currency } } }
                kitchen: asset(id: "kitchen") { ... on Organisation { tradingSince } offers { level prerequisites amount { amount } } }
                ties { nodes { amount { amount currency } } }
            } }
            """)).GetProperty("city");

        Assert.Equal("""[{"level":3,"prerequisites":["food-hygiene"],"amount":{"amount":1200.5,"currency":"GBP"}}]""", city.At("council", "needs").GetRawText());
        Assert.Equal("2014-05", city.At("kitchen", "tradingSince").GetString());
        Assert.Equal("""[{"level":null,"prerequisites":[],"amount":null}]""", city.At("kitchen", "offers").GetRawText());
        Assert.Equal("""[{"amount":{"amount":1200.5,"currency":"GBP"}}]""", city.At("ties", "nodes").GetRawText());
    }

    [Fact]
    public async Task Errors_of_levels_and_amounts_name_their_place_in_the_input()
    {
        await using var host = await ApiHost.WithCityAsync(Town);

        var errors = (await host.DataAsync(Apply, new
        {
            input = new
            {
                city = "town",
                needs = new[] { new { key = "n", asset = "council", category = "supply-services", level = 9 } },
                ties = new[] { new { key = "t", amount = new { amount = -1.0, currency = "GBP" } } },
            },
        })).At("applyChanges", "errors");

        Assert.Equal(["needs.0.level", "ties.0.amount.amount"], errors.Texts("path").Order());
    }

    [Fact]
    public async Task Every_error_names_its_place_in_the_input_and_nothing_is_changed()
    {
        await using var host = await ApiHost.WithCityAsync(Town);

        var answer = (await host.DataAsync(Apply, new
        {
            input = new
            {
                city = "town",
                assets = new[] { new { key = "fine", kind = "SPACE", name = "Fine" } },
                ties = new object[] { new { key = "t", weight = -1.0 }, new { key = "u", source = "council", target = "nobody", type = "funds" } },
            },
        })).GetProperty("applyChanges");

        Assert.Equal(["ties.0.weight", "ties.1.target"], answer.GetProperty("errors").Texts("path"));
        Assert.Equal(["AG1003", "AG1004"], answer.GetProperty("errors").Texts("code"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("change").ValueKind);
        Assert.Equal(1, answer.At("city", "revision").GetInt32());
    }

    [Fact]
    public async Task A_new_record_without_its_required_fields_is_refused_field_by_field()
    {
        await using var host = await ApiHost.WithCityAsync(Town);

        var errors = (await host.DataAsync(Apply, new { input = new { city = "town", assets = new[] { new { key = "new" } } } })).At("applyChanges", "errors");

        Assert.Equal(["assets.0.kind", "assets.0.name"], errors.Texts("path").Order());
    }

    [Fact]
    public async Task A_conflict_names_the_current_revision()
    {
        await using var host = await ApiHost.WithCityAsync(Town);
        var input = new { city = "town", expectedRevision = 1, assets = new[] { new { key = "council", name = "First" } } };

        await host.DataAsync(Apply, new { input });
        var second = (await host.DataAsync(Apply, new { input })).GetProperty("applyChanges");

        Assert.Equal("AG1020", second.At("errors", 0, "code").GetString());
        Assert.Equal("2", second.At("errors", 0, "expected").GetString());
        Assert.Equal(2, second.At("city", "revision").GetInt32());
    }

    [Fact]
    public async Task The_same_change_set_id_is_applied_once()
    {
        await using var host = await ApiHost.WithCityAsync(Town);
        var input = new { city = "town", changeSetId = "wish-1", assets = new[] { new { key = "council", name = "Once" } } };

        var first = (await host.DataAsync(Apply, new { input })).At("applyChanges", "change", "revision").GetInt32();
        var second = (await host.DataAsync(Apply, new { input })).At("applyChanges", "change", "revision").GetInt32();

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Undo_takes_a_change_back_and_says_what_stands_on_it_where_it_cannot()
    {
        await using var host = await ApiHost.WithCityAsync(Town);
        const string undo = "mutation($revision: Int!) { undo(input: { city: \"town\", revision: $revision }) { change { revision undoes } errors { code path } } }";
        await host.DataAsync(Apply, new { input = new { city = "town", assets = new[] { new { key = "kitchen", name = "Two" } } } });
        await host.DataAsync(Apply, new { input = new { city = "town", assets = new[] { new { key = "kitchen", name = "Three" } } } });

        var refused = (await host.DataAsync(undo, new { revision = 2 })).GetProperty("undo");
        var taken = (await host.DataAsync(undo, new { revision = 3 })).GetProperty("undo");

        Assert.Equal("AG1021", refused.At("errors", 0, "code").GetString());
        Assert.Equal(3, taken.At("change", "undoes").GetInt32());
        Assert.Equal("Two", (await host.DataAsync("{ city(id: \"town\") { asset(id: \"kitchen\") { name } } }")).At("city", "asset", "name").GetString());
    }

    [Fact]
    public async Task Concurrent_writers_that_take_any_revision_all_get_through()
    {
        await using var host = await ApiHost.WithCityAsync(Town);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => host.DataAsync(
            Apply, new { input = new { city = "town", assets = new[] { new { key = $"asset-{i}", kind = "SPACE", name = $"Asset {i}" } } } })));

        Assert.Equal(Enumerable.Range(2, 8), answers.Select(a => a.At("applyChanges", "change", "revision").GetInt32()).Order());
    }

    [Fact]
    public async Task An_unknown_city_is_an_error_and_not_a_crash()
    {
        await using var host = await ApiHost.EmptyAsync();

        var answer = (await host.DataAsync(Apply, new { input = new { city = "nowhere" } })).GetProperty("applyChanges");

        Assert.Equal("AG1011", answer.At("errors", 0, "code").GetString());
        Assert.Equal("city", answer.At("errors", 0, "path").GetString());
    }
}
