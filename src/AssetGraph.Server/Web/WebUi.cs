using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace AssetGraph.Server.Web;

/// <summary>The built web UI: static files beside the program; addresses without a file get the page, which finds its way by itself.</summary>
internal sealed class WebUi(string contentRoot)
{
    private const string NotBuilt =
        "<!doctype html><html lang=en><meta charset=utf-8><title>AssetGraph</title><h1>The web page is not built</h1>"
        + "<p>Node.js with npm was missing when the server was built. Install Node.js 20 or newer and build again. GraphQL answers at <code>/graphql</code>.</p></html>";

    private readonly string root = Path.Combine(contentRoot, "wwwroot");

    /// <summary>Whether the web UI was built.</summary>
    public static bool IsBuilt(string contentRoot) => File.Exists(Path.Combine(contentRoot, "wwwroot", "index.html"));

    /// <summary>GraphiQL's page, for a browser that opens the GraphQL address.</summary>
    public Task GraphiQL(HttpContext context) => SendPageAsync(context, Path.Combine(root, "graphiql", "index.html"));

    /// <summary>Serves the files, and the page for every other address that is not a file's.</summary>
    public void Map(WebApplication app)
    {
        if (Directory.Exists(root))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(root),
                OnPrepareResponse = static file =>
                {
                    // Vite names the files under assets/ by their content: they never change. Everything else is asked for again.
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
                        ? "public, max-age=31536000, immutable"
                        : "no-cache";
                },
            });
        }
        app.MapFallback("{*path:nonfile}", context => SendPageAsync(context, Path.Combine(root, "index.html")));
    }

    private static async Task SendPageAsync(HttpContext context, string file)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        if (File.Exists(file))
        {
            await context.Response.SendFileAsync(file);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(NotBuilt);
        }
    }
}
