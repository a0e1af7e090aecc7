using System.Text.Json;
using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Components;
using AssetGraph.Graphs.Tests.Oracle;

namespace AssetGraph.Graphs.Tests;

/// <summary>The real city's figures, computed by another library from the same files.</summary>
public sealed class BirminghamTests
{
    [Theory]
    [InlineData("all")]
    [InlineData("without_project_ties")]
    public void Components_degree_and_betweenness_are_those_of_the_sample(string part)
    {
        string folder = SharedData.Require("data", "birmingham");
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected_metrics.json"))).RootElement.GetProperty(part);
        List<string> ids = [.. OracleNetwork.ReadCsv(Path.Combine(folder, "nodes.csv")).Select(r => r["id"])];
        var builder = new GraphBuilder(ids.Count);
        foreach (var row in OracleNetwork.ReadCsv(Path.Combine(folder, "ties.csv")))
        {
            if (part == "all" || row["made_by_project"] != "true")
            {
                builder.Add(ids.IndexOf(row["source"]), ids.IndexOf(row["target"]));
            }
        }

        var graph = builder.Build();
        Assert.Equal(expected.GetProperty("nodes").GetInt32(), graph.VertexCount);
        Assert.Equal(expected.GetProperty("simple_undirected_edges").GetInt32(), graph.TieCount);
        var parts = WeakComponents.Find(graph);
        Assert.Equal(expected.GetProperty("component_sizes").EnumerateArray().Select(e => e.GetInt32()), parts.Sizes);
        Assert.Equal(expected.GetProperty("isolates").GetInt32(), parts.Singletons);
        var between = Betweenness.Compute(graph).Raw;
        foreach (var pair in expected.GetProperty("top_betweenness").EnumerateArray())
        {
            Assert.Equal(pair[1].GetDouble(), between[ids.IndexOf(pair[0].GetString()!)], 5e-7);
        }

        var degree = Degree.Compute(graph).Total;
        foreach (var pair in expected.GetProperty("top_degree").EnumerateArray())
        {
            Assert.Equal(pair[1].GetInt32(), degree[ids.IndexOf(pair[0].GetString()!)]);
        }
    }

    [Fact]
    public void The_karate_club_of_these_tests_is_that_of_other_libraries()
    {
        var network = new OracleNetwork(SharedData.Require("data", "oracle", "karate"));
        Assert.Equal(network.Graph.Targets.ToArray(), KarateClub.Graph.Targets.ToArray());
        Assert.Equal(network.Graph.Offsets.ToArray(), KarateClub.Graph.Offsets.ToArray());
        Assert.Equal(network.Partition!.Groups, KarateClub.Clubs.Groups);
    }
}
