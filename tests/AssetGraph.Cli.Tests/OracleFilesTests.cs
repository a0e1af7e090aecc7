using System.Globalization;
using System.Text.Json;

namespace AssetGraph.Cli.Tests;

/// <summary>Networks with values of other libraries, asked as a researcher would: a file of edges, a file of nodes, and the command.</summary>
public sealed class OracleFilesTests
{
    private static readonly string[] GroupColumns = ["group", "club", "gender", "sector", "dept", "office", "discipline", "mode"];

    /// <summary>Key of the oracle, the column asked for, settings. Keys that a network hasn't got are passed over.</summary>
    private static readonly (string Key, string Measure, string[] Settings)[] Questions =
    [
        ("degree", "degree", []),
        ("betweenness", "betweenness", []),
        ("betweenness_norm_invw", "betweenness.normalised", ["length=inverse"]),
        ("closeness_wf", "closeness", []),
        ("closeness_within_reach_in", "closeness", ["form=within-reach", "direction=in"]),
        ("harmonic_norm", "harmonic", []),
        ("constraint", "constraint", ["weights=false"]),
        ("constraint_weighted", "constraint", []),
        ("effective_size_egonet", "effective-size", ["scope=ego", "weights=false"]),
        ("hierarchy_weighted", "hierarchy", []),
        ("core_number", "core-number", []),
        ("clustering_local_nan", "clustering", []),
        ("clustering_directed_fagiolo", "clustering-directed", ["weights=false", "without-pairs=zero"]),
        ("clustering_barrat", "clustering-weighted", []),
        ("pagerank", "pagerank", ["weights=false"]),
        ("pagerank_weighted", "pagerank", []),
        ("everett_valente_brokerage", "everett-valente", []),
        ("jensen_bridgeness", "bridgeness", []),
        ("kpp_neg_DF_single", "key-player-value", ["goal=distance-fragmentation"]),
        ("kleinberg_payoff_a0.9", "hole-payoff", []),
        ("brokerage_z_liaison", "brokerage.z-liaison", []),
        ("gf_betweenness_gatekeeper", "brokerage-betweenness.gatekeeper", []),
        ("ei_node_weighted", "ei-index", []),
    ];

    [Fact]
    public async Task Every_network_of_the_oracle_comes_out_through_the_command()
    {
        string root = Environment.GetEnvironmentVariable("ASSETGRAPH_SHARED") is { } shared ? Path.Combine(shared, "data", "oracle") : Path.Combine(Run.Root, "..", "shared", "data", "oracle");
        Assert.SkipUnless(Directory.Exists(root), "shared/data/oracle is not on this machine");
        var compared = 0;
        foreach (var folder in Directory.GetDirectories(root).Where(d => File.Exists(Path.Combine(d, "expected-reference.json"))).Order(StringComparer.Ordinal))
        {
            using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected-reference.json"), TestContext.Current.CancellationToken));
            foreach (var (key, measure, settings) in Questions.Where(q => expected.RootElement.TryGetProperty(q.Key, out _)))
            {
                var said = expected.RootElement.GetProperty(key);
                var got = await AskAsync(folder, measure, settings);
                Assert.Equal(said.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal), got.Keys.Order(StringComparer.Ordinal));
                foreach (var node in said.EnumerateObject())
                {
                    var value = node.Value.ValueKind == JsonValueKind.Null ? double.NaN : node.Value.GetDouble();
                    Assert.True(Same(value, got[node.Name]), $"{Path.GetFileName(folder)}: {key} {node.Name}: {value:R} expected, got {got[node.Name]:R}");
                }
                compared++;
            }
        }

        Assert.Equal(460, compared);
    }

    private static bool Same(double a, double b) => double.IsNaN(a) ? double.IsNaN(b) : Math.Abs(a - b) <= 1e-9 * Math.Abs(a) + 1e-14;

    private static async Task<Dictionary<string, double>> AskAsync(string folder, string measure, string[] settings)
    {
        var (edges, nodes) = (Path.Combine(folder, "edges.csv"), Path.Combine(folder, "nodes.csv"));
        List<string> args = ["measures", edges, "--measure", measure, "--weight", "weight", "--nodes", nodes, "--format", "json", "--output", "-"];
        var header = (await File.ReadAllLinesAsync(nodes, TestContext.Current.CancellationToken))[0].Split(',');
        if (GroupColumns.FirstOrDefault(c => header.Contains(c)) is { } column)
        {
            args.AddRange(["--partition", $"{nodes}:{column}"]);
        }
        if ((await File.ReadAllLinesAsync(edges, TestContext.Current.CancellationToken))[1].EndsWith("true", StringComparison.Ordinal))
        {
            args.Add("--directed");
        }
        foreach (var setting in settings)
        {
            args.AddRange(["--set", setting]);
        }
        var run = await Run.InProcessAsync([.. args]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        using var answer = JsonDocument.Parse(run.Output);
        return answer.RootElement.EnumerateArray().ToDictionary(
            row => row.GetProperty("node").GetString()!,
            row => row.GetProperty(measure) is { ValueKind: JsonValueKind.Number } number ? double.Parse(number.GetRawText(), CultureInfo.InvariantCulture) : double.NaN);
    }
}
