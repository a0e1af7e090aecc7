using System.Net.Http.Json;
using System.Text.Json;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>The README followed by a stranger: a clean clone, its first command, and Birmingham's bridges in the answer.</summary>
public sealed class CleanCloneTests
{
    [Fact]
    public async Task The_first_command_of_the_README_serves_the_page_and_the_answer_in_a_clean_clone()
    {
        Assert.SkipUnless(Directory.Exists(Repository.PathOf(".git")) || File.Exists(Repository.PathOf(".git")), "This is no git checkout, so there is nothing to clone.");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(8));
        var folder = Directory.CreateTempSubdirectory("assetgraph-clone-").FullName;
        try
        {
            using (var clone = ProgramProcess.Start(folder, "git", "clone", "--quiet", Repository.Root, "AssetGraph"))
            {
                Assert.True(await clone.ExitAsync(timeout.Token) == 0, clone.Output);
            }
            var root = Path.Combine(folder, "AssetGraph");
            var command = Array.Find(await File.ReadAllLinesAsync(Path.Combine(root, "README.md"), timeout.Token), l => l.StartsWith("dotnet run --project src/AssetGraph.Server", StringComparison.Ordinal));
            Assert.Equal("dotnet run --project src/AssetGraph.Server", command);

            // Only the address is changed, so that a server that already runs here is not in the way.
            var address = $"http://localhost:{SampleServer.FreePort()}";
            using var server = ProgramProcess.Start(root, "dotnet", [.. command!.Split(' ')[1..], "--", "--urls", address]);
            await server.LineAsync("AssetGraph is ready", timeout.Token);

            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Contains("<div id=\"root\"", await client.GetStringAsync("/", timeout.Token), StringComparison.Ordinal);
            using var response = await client.PostAsJsonAsync("/graphql", new { query = "{ city(id: \"birmingham\") { opportunities(first: 5) { nodes { explanation { summary } } } } }" }, timeout.Token);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(timeout.Token);
            Assert.Equal(5, answer.GetProperty("data").GetProperty("city").GetProperty("opportunities").GetProperty("nodes").GetArrayLength());
            Assert.True(File.Exists(Path.Combine(root, "data", "assetgraph.db")), "The data lie where the README says.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
