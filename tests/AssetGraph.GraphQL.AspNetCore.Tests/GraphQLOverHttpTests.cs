using System.Net;
using System.Text;
using System.Text.Json;

namespace AssetGraph.GraphQL.AspNetCore.Tests;

public sealed class GraphQLOverHttpTests
{
    private const string Hello = """{"query":"{ hello }"}""";
    private const string HelloAnswer = """{"data":{"hello":"Hello, world!"}}""";

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", "application/graphql-response+json")]
    [InlineData("application/json, application/graphql-response+json", "application/json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    public async Task The_answer_has_the_media_type_that_is_accepted_best(string? accept, string mediaType)
    {
        await using var server = await Server.StartAsync();
        var response = await server.PostAsync(Hello, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{mediaType}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(HelloAnswer, await TextAsync(response));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json;q=0")]
    public async Task Nothing_acceptable_is_406(string accept)
    {
        await using var server = await Server.StartAsync();
        Assert.Equal(HttpStatusCode.NotAcceptable, (await server.PostAsync(Hello, accept)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_content_type_that_another_site_could_send_is_415(string? contentType)
    {
        await using var server = await Server.StartAsync();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.PostAsync(Hello, null, contentType)).StatusCode);
    }

    // status with Accept: graphql-response+json / json / graphql-response+json by the draft of 2026
    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200, 200, 200)]
    [InlineData("""{"query":"{ fail }"}""", 200, 200, 294)]
    [InlineData("""{"query":"{ must }"}""", 200, 200, 294)]
    [InlineData("""{"query":"{"}""", 400, 200, 400)]
    [InlineData("""{"query":"{ unknown }"}""", 400, 200, 422)]
    [InlineData("""{"query":"query ($n: String!) { hello(name: $n) }"}""", 400, 200, 422)]
    [InlineData("""{"query":"query A { hello } query B { hello }"}""", 400, 200, 422)]
    [InlineData("""{"query":"subscription { countdown(from: 1) }"}""", 400, 200, 422)]
    [InlineData("""{"query":"mutation { poke }"}""", 200, 200, 200)]
    [InlineData("""{"query":"{ hello }","variables":null,"operationName":null,"extensions":null,"other":1}""", 200, 200, 200)]
    [InlineData("""{}""", 400, 400, 422)]
    [InlineData("""{"query":1}""", 400, 400, 422)]
    [InlineData("""{"query":"{ hello }","variables":[]}""", 400, 400, 422)]
    [InlineData("""{"query":"{ hello }","operationName":{}}""", 400, 400, 422)]
    [InlineData("""{"query":"{ hello }","extensions":"x"}""", 400, 400, 422)]
    [InlineData("""{"query":"\ud800"}""", 400, 400, 422)]
    [InlineData("""[{"query":"{ hello }"}]""", 400, 400, 422)]
    [InlineData("", 400, 400, 400)]
    [InlineData("""{"query":"{ hello }" """, 400, 400, 400)]
    [InlineData("nonsense", 400, 400, 400)]
    [InlineData("""{"query":"{ hello }","query":"{ fail }"}""", 400, 400, 400)]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,"a":2}}""", 400, 400, 400)]
    public async Task The_status_tells_what_came_of_the_request(string body, int modern, int legacy, int draft)
    {
        await using var server = await Server.StartAsync();
        await using var draftServer = await Server.StartAsync(options => options.StatusProfile = HttpStatusProfile.Draft2026);
        foreach (var (response, status) in ((HttpResponseMessage, int)[])
        [
            (await server.PostAsync(body, Server.ResponseJson), modern),
            (await server.PostAsync(body, Server.Json), legacy),
            (await draftServer.PostAsync(body, Server.ResponseJson), draft),
        ])
        {
            Assert.Equal(status, (int)response.StatusCode);
            using var json = JsonDocument.Parse(await TextAsync(response));
            Assert.All(json.RootElement.EnumerateObject(), member => Assert.Contains(member.Name, (string[])["data", "errors"]));
        }
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_400()
    {
        await using var server = await Server.StartAsync();
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"query\":\"{ hello(name: \\\""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\\\") }\"}")];
        var response = await server.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("not valid UTF-8", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        await using var server = await Server.StartAsync();
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Hello)];
        Assert.Equal(HelloAnswer, await TextAsync(await server.PostAsync(body)));
    }

    // status with Accept: graphql-response+json / json / graphql-response+json by the draft of 2026
    [Theory]
    [InlineData("query={hello}", 200, 200, 200)]
    [InlineData("query={fail}", 200, 200, 294)]
    [InlineData("query={", 400, 200, 400)]
    [InlineData("query={unknown}", 400, 200, 422)]
    [InlineData("query=query A{hello} query B{hello}&operationName=C", 400, 200, 422)]
    [InlineData("query=mutation{poke}", 405, 405, 405)]
    [InlineData("query=subscription{countdown(from:1)}", 405, 405, 405)]
    [InlineData("", 400, 400, 422)]
    [InlineData("query={hello}&variables=[]", 400, 400, 422)]
    [InlineData("query={hello}&variables={", 400, 400, 400)]
    public async Task The_status_tells_what_came_of_a_get_request(string queryString, int modern, int legacy, int draft)
    {
        await using var server = await Server.StartAsync();
        await using var draftServer = await Server.StartAsync(options => options.StatusProfile = HttpStatusProfile.Draft2026);
        Assert.Equal(modern, (int)(await server.GetAsync(queryString, Server.ResponseJson)).StatusCode);
        Assert.Equal(legacy, (int)(await server.GetAsync(queryString, Server.Json)).StatusCode);
        Assert.Equal(draft, (int)(await draftServer.GetAsync(queryString, Server.ResponseJson)).StatusCode);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413_with_and_without_its_length()
    {
        await using var server = await Server.StartAsync(options => options.MaxRequestBodySize = 200);
        var body = $$"""{"query":"{ hello }","x":"{{new string('x', 500)}}"}""";
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.PostAsync(body)).StatusCode);
        var chunked = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, Server.Json) };
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Content.Headers.ContentLength = null;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.SendAsync(chunked)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(Hello)).StatusCode);
    }

    [Fact]
    public async Task Json_that_is_nested_too_deeply_is_400()
    {
        await using var server = await Server.StartAsync();
        var nested = new string('[', 500) + new string(']', 500);
        var body = """{"query":"{ hello }","variables":{"x":NESTED}}""".Replace("NESTED", nested, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync(body)).StatusCode);
    }

    [Fact]
    public async Task A_query_may_come_by_get_with_variables_in_json()
    {
        await using var server = await Server.StartAsync();
        var query = Uri.EscapeDataString("query A($n: String) { hello(name: $n) } query B { fail }");
        var response = await server.GetAsync($"query={query}&operationName=A&variables={Uri.EscapeDataString("""{"n":"Ådne"}""")}&extensions=", Server.ResponseJson);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"hello":"Hello, Ådne!"}}""", await TextAsync(response));
    }

    [Theory]
    [InlineData("")]
    [InlineData("query=")]
    [InlineData("query={hello}&variables=[]")]
    [InlineData("query={hello}&variables={")]
    [InlineData("query={hello}&extensions=1")]
    [InlineData("query={hello}&query={fail}")]
    public async Task A_get_request_that_is_not_well_formed_is_400(string queryString)
    {
        await using var server = await Server.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync(queryString)).StatusCode);
    }

    [Theory]
    [InlineData(Server.Json)]
    [InlineData(Server.ResponseJson)]
    public async Task A_mutation_by_get_is_405_and_does_not_run(string accept)
    {
        var pokes = 0;
        await using var server = await Server.StartAsync(extend: graphQL => graphQL.AddResolver("Mutation", "poke", _ => new(++pokes)));
        var response = await server.GetAsync($"query={Uri.EscapeDataString("mutation { poke }")}", accept);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(0, pokes);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_is_405(string method)
    {
        await using var server = await Server.StartAsync();
        var response = await server.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql") { Content = new StringContent(Hello, Encoding.UTF8, Server.Json) });
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_can_be_switched_off()
    {
        await using var server = await Server.StartAsync(options => options.EnableGetRequests = false);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.GetAsync("query={hello}")).StatusCode);
    }

    [Fact]
    public async Task Get_can_ask_for_a_header_that_another_site_cannot_send_unasked()
    {
        await using var server = await Server.StartAsync(options => options.RequirePreflightHeaderForGet = true);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("query={hello}")).StatusCode);
        foreach (var header in (string[])["GraphQL-Require-Preflight", "GraphQL-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"])
        {
            Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("query={hello}", header: header)).StatusCode);
        }
    }

    [Fact]
    public async Task A_browser_is_served_the_page_and_a_client_the_data()
    {
        await using var server = await Server.StartAsync(options => options.Html = http =>
        {
            http.Response.ContentType = "text/html";
            return http.Response.Body.WriteAsync("<p>hi</p>"u8.ToArray()).AsTask();
        });
        const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        Assert.Equal("<p>hi</p>", await TextAsync(await server.GetAsync("", Browser)));
        Assert.Equal(HelloAnswer, await TextAsync(await server.GetAsync("query={hello}", "application/json, text/html")));
        Assert.Equal(HelloAnswer, await TextAsync(await server.PostAsync(Hello, Browser)));
    }

    [Fact]
    public async Task A_browser_without_a_page_to_serve_is_told_what_is_missing()
    {
        await using var server = await Server.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("", "text/html,*/*;q=0.8")).StatusCode);
    }

    [Fact]
    public async Task Resolvers_reach_what_the_application_says_of_the_request()
    {
        await using var server = await Server.StartAsync(options => options.ContextData = http =>
            new Dictionary<string, object?> { ["viewer"] = http.Request.Headers["X-User"].ToString() });
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={viewer}");
        request.Headers.Add("X-User", "ada");
        Assert.Equal("""{"data":{"viewer":"ada"}}""", await TextAsync(await server.SendAsync(request)));
    }

    [Fact]
    public async Task Unexpected_exceptions_are_logged_with_the_id_that_the_client_sees()
    {
        using var log = new RecordingLog();
        await using var server = await Server.StartAsync(log: log);
        var json = await TextAsync(await server.PostAsync("""{"query":"{ fail }"}"""));
        Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
        var entry = Assert.Single(log.Entries, entry => entry.Exception is InvalidOperationException);
        using var document = JsonDocument.Parse(json);
        var id = document.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("correlationId").GetString()!;
        Assert.Contains(id, entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_told_an_unexpected_exception_once_and_no_variables()
    {
        using var log = new RecordingLog();
        await using var server = await Server.StartAsync(log: log);
        await server.PostAsync("""{"query":"query ($n: String) { hello(name: $n) fail }","variables":{"n":"somebody's name"}}""");
        Assert.Single(log.Entries, entry => entry.Exception is not null);
        Assert.DoesNotContain(log.Entries, entry => $"{entry.Message} {entry.Exception}".Contains("somebody's name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_explains_an_exception_and_it_is_neither_masked_nor_logged()
    {
        using var log = new RecordingLog();
        await using var server = await Server.StartAsync(
            extend: graphQL => graphQL.AddErrorFilter(error => error.Exception is InvalidOperationException
                ? Execution.ErrorBuilder.FromError(error).SetMessage("Not on Sundays.").SetCode("CLOSED").SetException(null).Build()
                : error),
            log: log);
        Assert.Equal(
            """{"errors":[{"message":"Not on Sundays.","locations":[{"line":1,"column":3}],"path":["fail"],"extensions":{"code":"CLOSED"}}],"data":{"fail":null}}""",
            await TextAsync(await server.PostAsync("""{"query":"{ fail }"}""")));
        Assert.DoesNotContain(log.Entries, entry => entry.Exception is not null);
    }

    [Fact]
    public async Task A_stream_of_events_is_written_one_response_an_event_and_completed()
    {
        await using var server = await Server.StartAsync();
        var response = await server.PostAsync("""{"query":"subscription { countdown(from: 1) }"}""", "text/event-stream");
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"countdown\":1}}\n\nevent: next\ndata: {\"data\":{\"countdown\":0}}\n\nevent: complete\ndata:\n\n",
            await TextAsync(response));
    }

    [Fact]
    public async Task Queries_and_errors_are_streams_of_one_event()
    {
        await using var server = await Server.StartAsync();
        Assert.Equal($"event: next\ndata: {HelloAnswer}\n\nevent: complete\ndata:\n\n", await TextAsync(await server.PostAsync(Hello, "text/event-stream")));
        var invalid = await server.PostAsync("""{"query":"{ unknown }"}""", "text/event-stream");
        Assert.Equal(HttpStatusCode.OK, invalid.StatusCode);
        Assert.StartsWith("event: next\ndata: {\"errors\":[", await TextAsync(invalid), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_whose_schema_and_resolvers_do_not_fit_does_not_start() =>
        await Assert.ThrowsAsync<GraphQL.Resolvers.SchemaBindingException>(() =>
            Server.StartAsync(extend: graphQL => graphQL.AddDocumentFromString("extend type Query { unresolved: Int }")));
}
