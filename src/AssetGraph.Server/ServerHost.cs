using System.Diagnostics;
using AssetGraph.Api;
using AssetGraph.Api.Cities;
using AssetGraph.Caching;
using AssetGraph.Domain;
using AssetGraph.Gds;
using AssetGraph.Graphs.Catalogue;
using AssetGraph.Server.Hosting;
using AssetGraph.Server.Web;
using AssetGraph.Stores.Neo4j;
using AssetGraph.Stores.Sqlite;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace AssetGraph.Server;

/// <summary>Puts the server together: store, API, health, web UI. The command line's <c>serve</c> starts the same host.</summary>
public static class ServerHost
{
    /// <summary>Starts the server and serves until it is told to stop (Ctrl-C, SIGTERM).</summary>
    /// <param name="args">Configuration as <c>--Storage:Path file</c>, <c>--Sample none</c>, <c>--urls http://localhost:5080</c>.</param>
    /// <returns>0 after a clean stop, 1 where it could not start; the reason is on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var watch = Stopwatch.StartNew();
        LetThreadsWait();
        try
        {
            await using var app = await BuildAsync(args);
            await app.StartAsync();
            StartupReport.Write(app, watch.Elapsed);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartupFailure.Explain(exception) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }
    }

    // Who waits for an answer that another request computes, here or in another replica, holds a thread. The pool adds one every half a second only, and so long
    // would everybody wait whose turn it is; so it may have a few dozen at once.
    private static void LetThreadsWait()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, 32), completions);
    }

    /// <summary>The host, configured and not started.</summary>
    /// <exception cref="ServerConfigurationException">A setting is unusable; it names the setting and what was expected.</exception>
    /// <exception cref="CityStoreException">The store can't be opened.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Files that travel with the program (web UI, sample) are beside it, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(ServerHost).Assembly.GetName().Name,
        });
        var settings = ServerSettings.From(builder.Configuration);
        builder.WebHost.UseUrls([.. settings.Addresses]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBytes;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        // Opened here and not on first use, so that a store that can't be opened stops the start with its reason.
        if (settings.Neo4j is { } neo4j)
        {
            ICityStore store = settings.Mapping is { } mapping ? await MappedCityStore.OpenAsync(neo4j, mapping, Console.Error.WriteLine) : await Neo4jCityStore.OpenAsync(neo4j);
            services.AddHttpContextAccessor();
            services.AddKeyedSingleton<ICityStore>(StoreHealthCheck.StoreKey, (_, _) => store);
            services.AddSingleton<ICityStore>(provider => new LastKnownStore(store, provider.GetRequiredService<IHttpContextAccessor>(), TimeProvider.System));
        }
        else
        {
            var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(settings.StoragePath));
            services.AddKeyedSingleton<ICityStore>(StoreHealthCheck.StoreKey, (_, _) => store);
            services.AddSingleton<ICityStore>(_ => store);
        }
        if (settings.Redis is { } redis)
        {
            services.AddSingleton(redis);
            services.AddSingleton<RedisLink>();
            services.AddHostedService(provider => provider.GetRequiredService<RedisLink>());
            services.AddSingleton<IResultSharing, SharedResults>();
            services.AddHostedService<ReplicaNews>();
        }
        if (settings.Gds is { } gds)
        {
            services.AddSingleton<IMeasureEngine>(provider => new GdsEngine(
                gds, settings.MeasureEngine, settings.MeasureEngineAutoTies, provider.GetRequiredService<MeasureEngineLog>().Warn, TimeProvider.System));
            services.AddSingleton<MeasureEngineLog>();
        }
        services.AddSingleton(new AnswerOptions { MaxBytes = settings.MaxAnswerBytes });
        services.AddAssetGraphApi();
        services.AddHostedService<SampleLoader>();
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", tags: ["ready"]);
        services.AddHostFiltering(filter => filter.AllowedHosts = [.. LoopbackAddresses.HostNames]);
        services.AddResponseCompression(compression =>
            compression.MimeTypes = [.. compression.MimeTypes, "application/json", "application/graphql-response+json", "image/svg+xml"]);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = StoreHealthCheck.WriteAsync });
        var webUi = new WebUi(app.Environment.ContentRootPath);
        app.MapAssetGraphApi("/graphql", webUi.GraphiQL);
        webUi.Map(app);
        return app;
    }
}
