using Microsoft.Playwright;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>What a visitor changes: on a server of its own, whose revisions no other test counts.</summary>
public sealed class IntroductionJourneyTests(SampleServer server) : InBrowser(server)
{
    [Fact]
    public async Task An_introduction_is_recorded_found_by_its_address_and_ended_with_its_reason()
    {
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
        Assert.Empty(Complaints);
    }
}
