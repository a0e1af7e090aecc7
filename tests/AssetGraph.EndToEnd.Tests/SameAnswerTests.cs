using System.Text.Json;

namespace AssetGraph.EndToEnd.Tests;

/// <summary>The same store gives the same answer over GraphQL and from the command line.</summary>
public sealed class SameAnswerTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task The_command_line_ranks_the_same_bridges_with_the_same_scores()
    {
        var stop = TestContext.Current.CancellationToken;
        var nodes = (await server.DataAsync("{ city(id: \"birmingham\") { opportunities(first: 20, asAt: \"2026-11-25\") { nodes { macro { key } micro { key } score } } } }", stop))
            .GetProperty("city").GetProperty("opportunities").GetProperty("nodes");

        using var command = ProgramProcess.Start(
            Repository.Root, "dotnet", Repository.Built("AssetGraph.Cli", "assetgraph.dll"),
            "opportunities", "--city", "birmingham", "--data", server.Store, "--as-at", "2026-11-25", "--count", "20", "--format", "json");
        Assert.True(await command.ExitAsync(stop) == 0, command.Output);

        var listed = JsonDocument.Parse(command.StandardOutput).RootElement;
        Assert.Equal(
            nodes.EnumerateArray().Select(n => (n.GetProperty("macro").GetProperty("key").GetString(), n.GetProperty("micro").GetProperty("key").GetString(), n.GetProperty("score").GetDouble())),
            listed.EnumerateArray().Select(o => (o.GetProperty("macro").GetString(), o.GetProperty("micro").GetString(), o.GetProperty("score").GetDouble())));
    }
}
