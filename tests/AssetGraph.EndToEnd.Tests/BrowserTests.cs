using Microsoft.Playwright;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>The real page in a real browser against the real server on the sample.</summary>
public sealed class BrowserTests(SampleServer server) : IClassFixture<SampleServer>, IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly List<string> complaints = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"No browser: {Chromium} is missing (scripts/test.sh installs it where it may).");
        Assert.SkipUnless(
            File.Exists(Path.Combine(Path.GetDirectoryName(Repository.Built("AssetGraph.Server", "AssetGraph.Server.dll"))!, "wwwroot", "index.html")),
            "The web UI was not built: Node.js was missing.");
        // A machine that draws WebGL in software on two busy cores takes its time; a page that is broken stays broken for a minute too.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // The map draws with WebGL; where there is no graphics card, in software.
                "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }
        playwright?.Dispose();
    }

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
        Assert.Empty(complaints);
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
        Assert.Empty(complaints);
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

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_introduction_is_recorded_found_by_its_address_and_ended_with_its_reason()
    {
        // The last of the first page, through nobody, so that no other test's answers move.
        var page = await OpenAsync("/city/birmingham", 1440, 900);
        var card = page.GetByRole(AriaRole.Article).Nth(9);
        await card.GetByRole(AriaRole.Button).First.ClickAsync();
        await card.GetByLabel("Who is asked to introduce the two").SelectOptionAsync(new SelectOptionValue { Label = "Nobody yet" });
        await card.GetByLabel("Next step").FillAsync("Ring them both");
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Record the introduction" }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync("Recorded.");

        await card.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "All introductions" }).ClickAsync();
        await page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = "Next: Ring them both" }).GetByText("Its own page").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("An introduction");
        await page.ReloadAsync();
        await page.GetByLabel("How far they got").SelectOptionAsync(new SelectOptionValue { Label = "Declined" });
        await page.GetByLabel("Why not").FillAsync("No budget this year");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Why not: No budget this year");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_asset_page_tells_who_it_is_with_its_sources()
    {
        var page = await OpenAsync("/city/birmingham/asset/swb-nhs-trust", 1440, 900);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("Sandwell and West Birmingham NHS Trust");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("7,000");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Shortage of medically qualified staff");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_map_draws_the_network_and_lights_up_a_bridge()
    {
        var page = await OpenAsync("/city/birmingham/map?bridge=swb-nhs-trust~overseas-qualified-residents", 1440, 900);

        await Assertions.Expect(page.Locator("canvas").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Residents with overseas health qualifications");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task GraphiQL_answers_a_query_from_the_projects_own_files()
    {
        var page = await OpenAsync("/graphql", 1440, 900);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("Execute query") }).ClickAsync();

        await Assertions.Expect(page.Locator(".graphiql-response")).ToContainTextAsync("Birmingham");
        Assert.Empty(complaints);
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
        Assert.Empty(complaints);
    }

    private static async Task ChooseAsync(IPage page, string field, string asset)
    {
        await page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = field }).FillAsync(asset);
        await page.GetByRole(AriaRole.List, new PageGetByRoleOptions { Name = "Found" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = asset, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Remove {asset}" })).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(string path, int width, int height)
    {
        var page = await browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, BaseURL = server.Address.ToString() });
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        // Whatever is not the project's own is a content network, and there must be none.
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                complaints.Add($"A request to {request.Url}");
            }
        };
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(path);
        return page;
    }
}
