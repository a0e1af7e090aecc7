using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.AspNetCore.Tests;

/// <summary>Documents that are named in place of being sent.</summary>
public sealed class PersistedOperationTests
{
    private const string Hello = "query Hello($n: String) { hello(name: $n) }";
    private static readonly string HelloHash = HashOf(Hello);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Persisted(string hash) => $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

    private static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await Server.TextAsync(response));
        return json.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    private static OperationDocumentFiles Trusted()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, JsonSerializer.Serialize(new Dictionary<string, string> { ["7af"] = Hello }));
        var documents = OperationDocumentFiles.Load(file);
        File.Delete(file);
        return documents;
    }

    [Fact]
    public async Task A_trusted_document_is_named_by_its_hash_or_its_own_id_by_post_and_get()
    {
        await using var server = await Server.StartAsync(options => options.PersistedOperations.Storage = Trusted());
        foreach (var id in (string[])[$"sha256:{HelloHash}", "7af"])
        {
            Assert.Equal("""{"data":{"hello":"Hello, Ada!"}}""", await Server.TextAsync(await server.PostAsync($$$"""{"documentId":"{{{id}}}","variables":{"n":"Ada"}}""")));
            Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await Server.TextAsync(await server.GetAsync($"documentId={Uri.EscapeDataString(id)}&operationName=Hello")));
        }
    }

    // code and status with Accept: graphql-response+json / json / graphql-response+json by the draft of 2026
    [Theory]
    [InlineData("""{"documentId":"sha256:00"}""", ErrorCodes.PersistedDocumentNotFound, 400, 200, 422)]
    [InlineData("""{"documentId":"7af","query":"{ hello }"}""", ErrorCodes.BadRequest, 400, 400, 422)]
    [InlineData("""{"documentId":7}""", ErrorCodes.BadRequest, 400, 400, 422)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""", ErrorCodes.PersistedQueryNotFound, 400, 200, 422)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"00"}}}""", ErrorCodes.BadRequest, 400, 400, 422)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"\ud800"}}}""", ErrorCodes.BadRequest, 400, 400, 422)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}},"query":"{ hello }"}""", ErrorCodes.BadUserInput, 400, 200, 422)]
    public async Task A_name_of_nothing_is_told_so(string body, string code, int modern, int legacy, int draft)
    {
        void Configure(GraphQLServerOptions options)
        {
            options.PersistedOperations.Storage = Trusted();
            options.PersistedOperations.AutomaticPersistedQueries = true;
        }

        await using var server = await Server.StartAsync(Configure);
        await using var draftServer = await Server.StartAsync(options =>
        {
            Configure(options);
            options.StatusProfile = HttpStatusProfile.Draft2026;
        });
        foreach (var (response, status) in ((HttpResponseMessage, int)[])
        [
            (await server.PostAsync(body, Server.ResponseJson), modern),
            (await server.PostAsync(body, Server.Json), legacy),
            (await draftServer.PostAsync(body, Server.ResponseJson), draft),
        ])
        {
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(code, await CodeAsync(response));
        }
    }

    [Fact]
    public async Task Where_only_trusted_documents_may_run_nothing_else_does()
    {
        await using var server = await Server.StartAsync(options =>
        {
            options.PersistedOperations.Storage = Trusted();
            options.PersistedOperations.OnlyAllowPersistedDocuments = true;
            options.PersistedOperations.AutomaticPersistedQueries = true;
        });
        var query = JsonSerializer.Serialize(Hello);
        Assert.Equal(ErrorCodes.PersistedDocumentRequired, await CodeAsync(await server.PostAsync($$$"""{"query":{{{query}}}}""")));
        Assert.Equal(ErrorCodes.PersistedDocumentRequired, await CodeAsync(await server.PostAsync($$$"""{"query":{{{query}}},"extensions":{{{Persisted(HelloHash)}}}}""")));
        Assert.Equal(ErrorCodes.PersistedDocumentRequired, await CodeAsync(await server.GetAsync("query={hello}")));
        Assert.Null(await CodeAsync(await server.PostAsync("""{"documentId":"7af"}""")));
        // Apollo's clients name a document of their manifest by the extension.
        Assert.Null(await CodeAsync(await server.PostAsync($$$"""{"extensions":{{{Persisted("7af")}}}}""")));
    }

    [Fact]
    public async Task Only_trusted_documents_without_any_does_not_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Server.StartAsync(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true));

    [Fact]
    public async Task A_trusted_document_by_get_needs_no_preflight_header()
    {
        await using var server = await Server.StartAsync(options =>
        {
            options.RequirePreflightHeaderForGet = true;
            options.PersistedOperations.Storage = Trusted();
        });
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("documentId=7af")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("query={hello}")).StatusCode);
    }

    [Fact]
    public async Task An_automatic_persisted_query_is_sent_once_and_then_named_by_its_hash()
    {
        await using var server = await Server.StartAsync(options => options.PersistedOperations.AutomaticPersistedQueries = true);
        var extensions = Persisted(HelloHash);
        var byHash = $"extensions={Uri.EscapeDataString(extensions)}&variables={Uri.EscapeDataString("""{"n":"Ada"}""")}";
        var unknown = await Server.TextAsync(await server.GetAsync(byHash));
        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", unknown);

        await server.PostAsync($$$"""{"query":{{{JsonSerializer.Serialize(Hello)}}},"extensions":{{{extensions}}}}""");

        Assert.Equal("""{"data":{"hello":"Hello, Ada!"}}""", await Server.TextAsync(await server.GetAsync(byHash)));
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await Server.TextAsync(await server.PostAsync($$$"""{"extensions":{{{extensions}}}}""")));
    }

    [Fact]
    public async Task What_is_not_valid_is_not_registered()
    {
        await using var server = await Server.StartAsync(options => options.PersistedOperations.AutomaticPersistedQueries = true);
        const string Invalid = "{ unknown }";
        await server.PostAsync($$$"""{"query":"{{{Invalid}}}","extensions":{{{Persisted(HashOf(Invalid))}}}}""");
        Assert.Equal(ErrorCodes.PersistedQueryNotFound, await CodeAsync(await server.PostAsync($$$"""{"extensions":{{{Persisted(HashOf(Invalid))}}}}""")));
    }

    [Fact]
    public async Task Where_automatic_persisted_queries_are_switched_off_clients_are_told_not_to_try()
    {
        await using var server = await Server.StartAsync();
        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""",
            await Server.TextAsync(await server.PostAsync($$$"""{"extensions":{{{Persisted(HelloHash)}}}}""")));
        Assert.Null(await CodeAsync(await server.PostAsync($$$"""{"query":{{{JsonSerializer.Serialize(Hello)}}},"extensions":{{{Persisted(HelloHash)}}}}""")));
    }

    [Fact]
    public void The_document_that_was_not_used_for_longest_is_forgotten()
    {
        var documents = new AutomaticDocuments(maxCharacters: 30);
        documents.Add("a", new string('a', 10));
        documents.Add("b", new string('b', 10));
        documents.Add("c", new string('c', 10));
        Assert.NotNull(documents.Find("a"));
        documents.Add("d", new string('d', 10));
        documents.Add("too large", new string('x', 31));
        Assert.Equal([true, false, true, true, false], ((string[])["a", "b", "c", "d", "too large"]).Select(id => documents.Find(id) is not null));
    }

    [Theory]
    [InlineData("""{"abc":"{ hello }"}""")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"abc","body":"{ hello }","name":"A","type":"query"}]}""")]
    public async Task Manifests_of_relay_codegen_and_apollo_are_read(string manifest)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, manifest, TestContext.Current.CancellationToken);
        var documents = OperationDocumentFiles.Load(file);
        File.Delete(file);
        Assert.Equal("{ hello }", await documents.TryReadAsync("abc", TestContext.Current.CancellationToken));
        Assert.Equal("{ hello }", await documents.TryReadAsync($"sha256:{HashOf("{ hello }")}", TestContext.Current.CancellationToken));
        Assert.Null(await documents.TryReadAsync("abd", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_is_read_by_the_names_of_its_files()
    {
        var folder = Directory.CreateTempSubdirectory("assetgraph-documents-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "abc.graphql"), "{ hello }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "notes.txt"), "nothing", TestContext.Current.CancellationToken);
        var documents = OperationDocumentFiles.Load(folder.FullName);
        folder.Delete(recursive: true);
        Assert.Equal(["abc", $"sha256:{HashOf("{ hello }")}"], documents.Ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("""{"abc":1}""")]
    [InlineData("""{"abc":null}""")]
    [InlineData("""{"operations":[{"id":"abc"}]}""")]
    [InlineData("""{"sha256:00":"{ hello }"}""")]
    [InlineData("""{"operations":[{"id":"a","body":"{ hello }"},{"id":"a","body":"{ fail }"}]}""")]
    public void A_manifest_that_is_none_is_refused_with_its_name(string manifest)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, manifest);
        var refusal = Assert.Throws<InvalidDataException>(() => OperationDocumentFiles.Load(file));
        File.Delete(file);
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("expected", refusal.Message, StringComparison.Ordinal);
    }
}
