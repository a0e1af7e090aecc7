using AssetGraph.Server.Web;

namespace AssetGraph.Server.Hosting;

/// <summary>What the console says once the server is ready: what it serves and where its data lie.</summary>
internal static class StartupReport
{
    public static void Write(WebApplication app, TimeSpan elapsed)
    {
        var settings = app.Services.GetRequiredService<ServerSettings>();
        var address = app.Urls.FirstOrDefault() ?? settings.Addresses[0];
        Console.WriteLine(FormattableString.Invariant($"AssetGraph is ready after {elapsed.TotalSeconds:0.0} s."));
        Console.WriteLine(WebUi.IsBuilt(app.Environment.ContentRootPath)
            ? $"  Web page   {address}/"
            : "  Web page   not built: Node.js was missing at build time (GraphQL works all the same)");
        Console.WriteLine($"  GraphQL    {address}/graphql   (GraphiQL in a browser)");
        Console.WriteLine($"  Health     {address}/health/ready");
        Console.WriteLine($"  Data       {(settings.Neo4j is { } neo4j ? $"Neo4j database '{neo4j.Database}' at {neo4j.Uri.GetLeftPart(UriPartial.Authority)}" : settings.StoragePath)}");
        Console.WriteLine("Listening on this machine only. Stop with Ctrl-C.");
    }
}
