using Microsoft.Playwright;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>What a visitor finds on the pages.</summary>
public sealed class BrowserTests(SampleServer server) : InBrowser(server)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_project_manager_finds_the_next_bridge_and_who_could_make_it(int width, int height)
    {
        var page = await OpenAsync("/", width, height);

        var cards = page.GetByRole(AriaRole.Article);
        await Assertions.Expect(cards.First).ToContainTextAsync("Birmingham City Council");
        await Assertions.Expect(cards.First).ToContainTextAsync("Who could introduce them");
        await Assertions.Expect(page.Locator("footer, [role=contentinfo]")).ToContainTextAsync("Urban Innovative Actions");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "The page scrolls sideways.");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_preset_and_a_filter_change_the_list_and_stay_in_the_address()
    {
        var page = await OpenAsync("/", 1440, 900);
        await page.GetByText("Quick win", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Quick win" })).ToBeCheckedAsync();
        // The filters live in the address: a click changes it, and the box follows.
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Skills matching" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Skills matching" })).ToBeCheckedAsync();

        await page.WaitForURLAsync(url => url.Contains("QUICK_WIN", StringComparison.OrdinalIgnoreCase) || url.Contains("quick", StringComparison.OrdinalIgnoreCase));
        var first = await page.GetByRole(AriaRole.Article).First.InnerTextAsync();
        var copy = await OpenAsync(new Uri(page.Url).PathAndQuery, 1440, 900);

        await Assertions.Expect(copy.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Quick win" })).ToBeCheckedAsync();
        await Assertions.Expect(copy.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Skills matching" })).ToBeCheckedAsync();
        await Assertions.Expect(copy.GetByRole(AriaRole.Article).First).ToContainTextAsync(first.Split('\n')[0]);
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Every_question_of_a_programme_has_its_answer(int width, int height)
    {
        var page = await OpenAsync("/city/birmingham/programme", width, height);
        var questions = page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Questions of a programme" }).GetByRole(AriaRole.Link);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Brushstrokes Community Project" })).ToBeVisibleAsync();

        foreach (var question in await questions.AllAsync())
        {
            var name = await question.InnerTextAsync();
            await question.ClickAsync();
            switch (name)
            {
                case "Ideas for a place":
                    await page.GetByLabel("Place", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("smethwick");
                    break;
                case "Who together could supply":
                    await ChooseAsync(page, "Institution", "Sandwell and West Birmingham NHS Trust");
                    break;
                case "Who sits at the table":
                    await ChooseAsync(page, "Add those who would be at the table", "Birmingham City Council");
                    await ChooseAsync(page, "Add those who would be at the table", "Brushstrokes Community Project");
                    break;
                case "What would be left":
                    await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "The programme ends: the ties that it made are gone" }).ClickAsync();
                    break;
                case "Would it have been foreseen":
                    await page.GetByLabel("What was known until", new PageGetByLabelOptions { Exact = true }).FillAsync("2016-12-31");
                    break;
            }

            await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = name }).GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"'{name}' scrolls sideways.");
        }

        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task An_asset_page_tells_who_it_is_with_its_sources()
    {
        var page = await OpenAsync("/city/birmingham/asset/swb-nhs-trust", 1440, 900);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("Sandwell and West Birmingham NHS Trust");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("7,000");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Shortage of medically qualified staff");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task The_map_draws_the_network_and_lights_up_a_bridge()
    {
        var page = await OpenAsync("/city/birmingham/map?bridge=swb-nhs-trust~overseas-qualified-residents", 1440, 900);

        await Assertions.Expect(page.Locator("canvas").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Residents with overseas health qualifications");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task GraphiQL_answers_a_query_from_the_projects_own_files()
    {
        var page = await OpenAsync("/graphql", 1440, 900);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("Execute query") }).ClickAsync();

        await Assertions.Expect(page.Locator(".graphiql-response")).ToContainTextAsync("Birmingham");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task GraphiQL_explains_the_schema_and_follows_a_subscription()
    {
        var page = await OpenAsync("/graphql", 1440, 900);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("Show Documentation Explorer") }).ClickAsync();
        await page.Locator(".graphiql-doc-explorer").GetByText("Subscription", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("cityChanged");

        await page.Locator(".graphiql-query-editor .view-lines").ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("subscription Follow { cityChanged(id: \"birmingham\", afterRevision: 0) { revision city { name } } }");
        // The editor names its tab once it has read what was typed.
        await Assertions.Expect(page.Locator(".graphiql-tab").First).ToContainTextAsync("Follow");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("Execute query") }).ClickAsync();

        // The change that loaded the sample is the first one after revision 0; the stream stays open for the next.
        await Assertions.Expect(page.Locator(".graphiql-response")).ToContainTextAsync("\"revision\": 1");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("Stop query") })).ToBeVisibleAsync();
        Assert.Empty(Complaints);
    }

    private static async Task ChooseAsync(IPage page, string field, string asset)
    {
        await page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = field }).FillAsync(asset);
        await page.GetByRole(AriaRole.List, new PageGetByRoleOptions { Name = "Found" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = asset, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Remove {asset}" })).ToBeVisibleAsync();
    }
}
