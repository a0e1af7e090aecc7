using AssetGraph.Graphs.Catalogue;
using AssetGraph.Graphs.Tests.Centrality;
using AssetGraph.Graphs.Tests.Paths;
using AssetGraph.Graphs.Tests.Similarity;
using AssetGraph.Graphs.Tests.StructuralHoles;

namespace AssetGraph.Graphs.Tests.Twins;

/// <summary>Every measure of the catalogue says what its definition, computed slowly from matrices, says on random networks.</summary>
public sealed class TwinTests
{
    private static readonly Twin[] All = [.. SlowCentrality.All, .. SlowStructure.All, .. SlowGroups.All];

    // Measures whose twin stands with their own tests: a sample against the exact value, lists of paths and pairs, a search by rounds.
    private static readonly Dictionary<string, Type> Elsewhere = new()
    {
        ["betweenness-approximate"] = typeof(SampledBetweennessTests),
        ["paths"] = typeof(KBestPathsTests),
        ["link-prediction"] = typeof(LinkPredictionTests),
        ["hole-spanners"] = typeof(HoleSpannersTests),
    };

    public static TheoryData<int> Twins => [.. Enumerable.Range(0, All.Length)];

    [Fact]
    public void Every_measure_has_a_twin() =>
        Assert.Equal(MeasureCatalogue.All.Select(m => m.Id).Order(), All.Select(t => t.Id).Concat(Elsewhere.Keys).Distinct().Order());

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_measure_says_what_its_definition_says(int which)
    {
        var twin = All[which];
        RandomGraph.Holds(RandomGraph.Any(mostVertices: twin.MostVertices), drawn =>
        {
            if (drawn.VertexCount < twin.LeastVertices)
            {
                return true;
            }

            drawn = twin.Id == "two-mode" ? drawn with { Ties = [.. drawn.Ties.Where(t => (t.From + t.To) % 2 == 1)] } : drawn;
            var network = new SlowNetwork(drawn);
            var table = MeasureCatalogue.Find(twin.Id).Compute(
                new MeasureRequest(drawn.Build())
                {
                    Options = twin.Options(drawn.VertexCount),
                    Partition = new Partition([.. network.Vertices.Select(network.GroupOf)], ["macro", "micro"]),
                    Workers = 1,
                },
                TestContext.Current.CancellationToken);
            if (twin.Pairs is not null)
            {
                Assert.Equal(twin.Pairs(network).Order(), table.Pairs.Order());
            }

            foreach (var column in twin.Compute(network, table))
            {
                var found = table.Column(column.Output).Values;
                Assert.True(
                    Near.Same(column.Values, found, 1e-8), $"{twin.Id}, {column.Output}: expected {string.Join(' ', column.Values)}, found {string.Join(' ', found)}");
            }

            return true;
        }, 60);
    }
}
