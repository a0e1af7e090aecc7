using Microsoft.Playwright;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>The real page in a real browser against the real server on the sample.</summary>
public abstract class InBrowser(SampleServer server) : IClassFixture<SampleServer>, IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private protected List<string> Complaints { get; } = [];
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

    private protected async Task<IPage> OpenAsync(string path, int width, int height)
    {
        var page = await browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, BaseURL = server.Address.ToString() });
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }
        };
        // Whatever is not the project's own is a content network, and there must be none.
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                Complaints.Add($"A request to {request.Url}");
            }
        };
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(path);
        return page;
    }
}
