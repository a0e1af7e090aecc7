using System.Net;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.GraphQL.AspNetCore.Tests;

public sealed class BatchTests
{
    private static string Batch(params string[] queries) =>
        $"[{string.Join(',', queries.Select(query => $$"""{"query":"{{query}}"}"""))}]";

    [Theory]
    [InlineData(Server.Json)]
    [InlineData(Server.ResponseJson)]
    public async Task Each_request_has_its_answer_in_its_place(string accept)
    {
        await using var server = await Server.StartAsync(options => options.EnableBatching = true);
        var response = await server.PostAsync(Batch("{ hello }", "{", "mutation { poke }", "{ must }"), accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await Server.TextAsync(response));
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", json.RootElement[0].GetRawText());
        Assert.Equal(ErrorCodes.ParseFailed, json.RootElement[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""{"data":{"poke":1}}""", json.RootElement[2].GetRawText());
        Assert.Equal(JsonValueKind.Null, json.RootElement[3].GetProperty("data").ValueKind);
        Assert.Equal(4, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Requests_run_one_after_the_other()
    {
        var order = new List<string>();
        await using var server = await Server.StartAsync(options => options.EnableBatching = true, graphQL => graphQL.AddResolver("Query", "hello", async context =>
        {
            var name = (string)context.Arguments["name"]!;
            order.Add($"+{name}");
            await Task.Yield();
            order.Add($"-{name}");
            return name;
        }));
        await server.PostAsync("""[{"query":"{ hello(name: \"a\") }"},{"query":"{ hello(name: \"b\") }"}]""");
        Assert.Equal(["+a", "-a", "+b", "-b"], order);
    }

    [Theory]
    [InlineData(false, 2, 400)] // off by default
    [InlineData(true, 0, 400)]
    [InlineData(true, 10, 200)]
    [InlineData(true, 11, 400)]
    public async Task A_batch_has_its_limits(bool isEnabled, int count, int status)
    {
        await using var server = await Server.StartAsync(options => options.EnableBatching |= isEnabled);
        Assert.Equal(status, (int)(await server.PostAsync(Batch([.. Enumerable.Repeat("{ hello }", count)]))).StatusCode);
    }

    [Theory]
    [InlineData("""[{"query":"{ hello }"},1]""", null, 400)]
    [InlineData("""[[{"query":"{ hello }"}]]""", null, 400)]
    [InlineData("""[{"query":"{ hello }"}]""", "text/event-stream", 406)]
    public async Task A_batch_that_is_not_well_formed_is_refused_as_a_whole(string body, string? accept, int status)
    {
        await using var server = await Server.StartAsync(options => options.EnableBatching = true);
        Assert.Equal(status, (int)(await server.PostAsync(body, accept)).StatusCode);
    }

    [Fact]
    public async Task All_requests_share_the_time_of_one()
    {
        var time = new FakeTimeProvider();
        await using var server = await Server.StartAsync(options => options.EnableBatching = true, graphQL => graphQL
            .ModifyRequestOptions(options => options.TimeProvider = time)
            .AddResolver("Query", "hello", _ =>
            {
                time.Advance(TimeSpan.FromSeconds(20));
                return new("done");
            }));
        using var json = JsonDocument.Parse(await Server.TextAsync(await server.PostAsync(Batch("{ hello }", "{ hello }", "{ hello }"))));
        Assert.Equal("""{"data":{"hello":"done"}}""", json.RootElement[0].GetRawText());
        Assert.Equal(ErrorCodes.ExecutionTimeout, json.RootElement[2].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
