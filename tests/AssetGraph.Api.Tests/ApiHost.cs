using System.Net.Http.Json;
using System.Text.Json;
using AssetGraph.Caching;
using AssetGraph.Domain;
using AssetGraph.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.Api.Tests;

/// <summary>The real API over a real store, on a fixed day, answering HTTP without a network.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private ApiHost(WebApplication app, CountingStore store, FakeTimeProvider time)
    {
        this.app = app;
        Store = store;
        Time = time;
        client = app.GetTestClient();
    }

    public static DateOnly Today { get; } = new(2026, 11, 25);

    public CountingStore Store { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>A host whose store is empty.</summary>
    public static async Task<ApiHost> EmptyAsync(IResultSharing? sharing = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero));
        return await OverAsync(new CountingStore(await TestedStore.OpenEmptyAsync(time)), time, sharing);
    }

    /// <summary>A second host over the same store, as a replica is.</summary>
    public Task<ApiHost> ReplicaAsync(IResultSharing? sharing) => OverAsync(Store, Time, sharing);

    private static async Task<ApiHost> OverAsync(CountingStore store, FakeTimeProvider time, IResultSharing? sharing)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ICityStore>(store);
        if (sharing is not null)
        {
            builder.Services.AddSingleton(sharing);
        }
        builder.Services.AddAssetGraphApi();
        var app = builder.Build();
        app.MapAssetGraphApi("/graphql");
        await app.StartAsync();
        return new ApiHost(app, store, time);
    }

    /// <summary>A host with the Birmingham sample, loaded by the import that users get.</summary>
    public static async Task<ApiHost> WithSampleAsync(IResultSharing? sharing = null)
    {
        var host = await EmptyAsync(sharing);
        var result = await CityImport.RunAsync(host.Store, Repository.PathOf("samples", "birmingham"));
        Assert.True(result.IsDone, string.Join("\n", result.Read.Errors));
        return host;
    }

    /// <summary>A host with one city of these records.</summary>
    public static Task<ApiHost> WithCityAsync(params IEntity[] records) => WithCityAsync(null, records);

    /// <summary>A host with one city of these records that shares its results.</summary>
    public static async Task<ApiHost> WithCityAsync(IResultSharing? sharing, params IEntity[] records)
    {
        var host = await EmptyAsync(sharing);
        await host.Store.ApplyAsync("town", new ChangeSet
        {
            Upserts = [new City { Id = "town", Name = "Town" }, .. DefaultVocabulary.TieTypes, .. DefaultVocabulary.Categories, .. records],
        }, 0);
        return host;
    }

    /// <summary>The whole answer.</summary>
    public async Task<JsonElement> SendAsync(string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The answer, and with it what the query may cost.</summary>
    public async Task<JsonElement> SendForCostAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("GraphQL-Cost", "report");
        using var response = await client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The answer's data; an answer with errors fails the test.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await SendAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"Errors: {errors}\n{query}");
        return answer.GetProperty("data");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
