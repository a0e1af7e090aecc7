using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Oracle;

/// <summary>Every measure against values that at least two other implementations agree on, on all networks that have them.</summary>
public sealed class OracleTests
{
    private const double Exact = 1e-9;

    private static readonly Lazy<IReadOnlyList<OracleNetwork>> Networks = new(OracleNetwork.All);

    [Theory]
    [MemberData(nameof(OracleKeys.All), MemberType = typeof(OracleKeys))]
    public void Agrees_with_other_libraries(string key, string measure, string options, string output, int networks)
    {
        Compare(key, measure, options, output, networks, Exact);
    }

    [Theory]
    [InlineData("weak_components", "weak", 33)]
    [InlineData("strong_components", "strong", 13)]
    public void Components_agree_with_other_libraries(string key, string kind, int networks)
    {
        SharedData.Require("data", "oracle");
        int compared = 0;
        foreach (var network in Networks.Value.Where(n => n.Has(key)))
        {
            var table = MeasureCatalogue.Find("components").Compute(network.Graph, new Dictionary<string, string> { ["kind"] = kind });
            var sizes = network.Value(key).EnumerateArray().Select(c => (double)c.GetArrayLength()).ToArray();
            Assert.Equal(sizes.Length, table.Column("count").Values[0]);
            var component = table.Headline.Values;
            Assert.Equal(sizes, component.GroupBy(c => c).OrderBy(g => g.Key).Select(g => (double)g.Count()));
            compared++;
        }

        Assert.Equal(networks, compared);
    }

    [Theory]
    [InlineData("average_distance_reachable")]
    [InlineData("diameter_reachable")]
    [InlineData("global_efficiency")]
    public void Distance_summaries_agree_with_other_libraries(string key)
    {
        SharedData.Require("data", "oracle");
        foreach (var network in Networks.Value)
        {
            var summary = Graphs.Paths.DistanceSummary.Compute(network.Graph);
            double actual = key switch { "average_distance_reachable" => summary.Mean, "diameter_reachable" => summary.Longest, _ => summary.Efficiency };
            Assert.True(Near.Same(network.Value(key).GetDouble(), actual), $"{network.Name}: {key}");
        }
    }

    [Theory]
    [InlineData("kpp_neg_F", "fragmentation")]
    [InlineData("kpp_neg_DF", "distance-fragmentation")]
    [InlineData("kpp_pos_DR", "reach")]
    public void Key_players_are_the_best_of_all_sets(string key, string goal)
    {
        SharedData.Require("data", "oracle");
        int compared = 0;
        foreach (var network in Networks.Value)
        {
            for (int size = 2; size <= 3; size++)
            {
                if (network.Has($"{key}_best{size}"))
                {
                    var options = new Dictionary<string, string> { ["goal"] = goal, ["size"] = $"{size}" };
                    double value = MeasureCatalogue.Find("key-players").Compute(network.Graph, options).Column("value").Values[0];
                    Assert.True(Near.Same(network.Value($"{key}_best{size}").GetProperty("value").GetDouble(), value), $"{network.Name}: {key} {size}: {value}");
                    compared++;
                }
            }
        }

        Assert.Equal(31, compared);
    }

    [Theory]
    [InlineData("unweighted")]
    [InlineData("weighted")]
    public void Leiden_is_as_good_as_the_worst_of_three_hundred_seeds_of_others(string kind)
    {
        string root = SharedData.Require("data", "oracle");
        int compared = 0;
        foreach (var network in Networks.Value)
        {
            string file = Path.Combine(root, network.Name, "communities.json");
            if (!File.Exists(file) || !System.Text.Json.JsonDocument.Parse(File.ReadAllText(file)).RootElement.TryGetProperty(kind, out var known) || !known.TryGetProperty("leiden_300_seeds_min", out var least))
            {
                continue;
            }

            for (int seed = 1; seed <= 20; seed++)
            {
                var options = new Dictionary<string, string> { ["seed"] = $"{seed}", ["weights"] = kind == "weighted" ? "true" : "false" };
                var table = MeasureCatalogue.Find("leiden").Compute(network.Graph, options);
                double q = table.Column("modularity").Values[0];
                Assert.True(q >= least.GetDouble() - 1e-9 && q <= known.GetProperty("best_modularity").GetDouble() + 1e-9, $"{network.Name} seed {seed}: {q}, others {least}");
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [Fact]
    public void Articulation_points_and_bridges_agree_with_other_libraries()
    {
        SharedData.Require("data", "oracle");
        foreach (var network in Networks.Value)
        {
            var points = MeasureCatalogue.Find("articulation").Compute(network.Graph).Headline.Values;
            Assert.Equal(network.Value("articulation_points").EnumerateArray().Select(e => network.Index(e.GetString()!)).Order(), Enumerable.Range(0, points.Length).Where(v => points[v] == 1));
            var bridges = MeasureCatalogue.Find("bridges").Compute(network.Graph).Pairs;
            Assert.Equal(
                network.Value("bridges").EnumerateArray().Select(e => e.GetString()!.Split('|').Select(network.Index).Order().ToArray()).Select(e => (e[0], e[1])).Order(), bridges);
        }
    }

    [Fact]
    public void Every_key_of_every_network_is_asked_for_or_said_to_be_out_of_reach()
    {
        SharedData.Require("data", "oracle");
        var known = OracleKeys.All.Select(r => r.Data.Item1).Concat(OracleKeys.WithTestsOfTheirOwn).Concat(OracleKeys.NotReached.Keys).ToList();
        Assert.Equal(known.Count, known.Distinct().Count());
        var there = Networks.Value.SelectMany(n => n.Keys).Distinct().ToHashSet();
        Assert.Equal([], there.Except(known).Order());
        Assert.Equal([], known.Except(there).Order());
    }

    [Fact]
    public void Degrees_are_spread_as_others_count_them()
    {
        SharedData.Require("data", "oracle");
        foreach (var network in Networks.Value)
        {
            var table = MeasureCatalogue.Find("degree-distribution").Compute(network.Graph);
            Assert.Equal(
                network.Value("degree_distribution").EnumerateObject().Select(p => (int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture), p.Value.GetDouble())),
                table.Degrees.Zip(table.Column("count").Values));
        }
    }

    [Theory]
    [InlineData("n", "vertices")]
    [InlineData("mean_degree", "mean-degree")]
    [InlineData("L", "distance")]
    [InlineData("C_watts_strogatz", "clustering")]
    [InlineData("C_er", "random-clustering")]
    [InlineData("L_er", "random-distance")]
    [InlineData("sigma_er_formula", "sigma")]
    public void Small_worlds_are_small_by_the_same_numbers(string key, string output)
    {
        SharedData.Require("data", "oracle");
        int compared = 0;
        foreach (var network in Networks.Value.Where(n => n.Has("small_world") && n.Value("small_world").TryGetProperty(key, out _)))
        {
            double expected = network.Value("small_world").GetProperty(key).GetDouble();
            double actual = MeasureCatalogue.Find("small-world").Compute(network.Graph).Column(output).Values[0];
            Assert.True(Near.Same(expected, actual), $"{network.Name}: {key}: {expected:R}, got {actual:R}");
            compared++;
        }

        Assert.Equal(31, compared);
    }

    [Fact]
    public void Where_no_eigenvector_is_the_only_one_there_is_a_reason_instead()
    {
        SharedData.Require("data", "oracle");
        int compared = 0;
        foreach (var network in Networks.Value.Where(n => n.Has("eigenvector_note")))
        {
            var table = MeasureCatalogue.Find("eigenvector").Compute(network.Graph);
            Assert.All(table.Headline.Values, x => Assert.True(double.IsNaN(x)));
            Assert.NotEmpty(table.Notes);
            compared++;
        }

        Assert.Equal(1, compared);
    }

    [Theory]
    [InlineData("closeness_freeman_raw_sna", 20)]
    [InlineData("closeness_freeman_out_raw_sna", 13)]
    public void Classic_closeness_is_what_sna_says_where_that_calls_the_undefined_0(string key, int networks)
    {
        SharedData.Require("data", "oracle");
        var with = Networks.Value.Where(n => n.Has(key)).ToList();
        Assert.Equal(networks, with.Count);
        foreach (var network in with)
        {
            var table = MeasureCatalogue.Find("closeness").Compute(network.Graph, new Dictionary<string, string> { ["form"] = "classic" });
            network.Compare(key, table, "closeness", Exact, undefined: 0);
        }
    }

    [Fact]
    public void Pagerank_is_what_networkit_iterates_to()
    {
        SharedData.Require("data", "oracle");
        var with = Networks.Value.Where(n => n.Has("pagerank_no_sinks")).ToList();
        Assert.Equal(13, with.Count);
        foreach (var network in with)
        {
            var table = MeasureCatalogue.Find("pagerank").Compute(network.Graph, new Dictionary<string, string> { ["weights"] = "false" });
            network.Compare("pagerank_no_sinks", table, "pagerank", 1e-6);
        }
    }

    [Theory]
    [InlineData("coordinator")]
    [InlineData("itinerant")]
    [InlineData("representative")]
    [InlineData("gatekeeper")]
    [InlineData("liaison")]
    [InlineData("total")]
    public void Roles_of_all_brokers_add_up_to_those_sna_has_for_the_network(string role)
    {
        SharedData.Require("data", "oracle");
        var with = Networks.Value.Where(n => n.Has("brokerage_network")).ToList();
        Assert.Equal(17, with.Count);
        foreach (var network in with)
        {
            var request = new MeasureRequest(network.Graph) { Partition = network.Partition, Options = new Dictionary<string, string> { ["pairs"] = "ordered" } };
            var table = MeasureCatalogue.Find("brokerage").Compute(request, TestContext.Current.CancellationToken);
            var said = network.Value("brokerage_network").GetProperty(role);
            Assert.True(Near.Same(said.GetProperty("raw").GetDouble(), table.Column(role).Values.Sum()), network.Name);
            Assert.True(Near.Same(said.GetProperty("expected").GetDouble(), table.Column($"expected-{role}").Values.Sum()), network.Name);
        }
    }

    [Fact]
    public void Moments_of_the_EI_index_are_those_of_others_random_relabellings()
    {
        SharedData.Require("data", "oracle");
        var with = Networks.Value.Where(n => n.Has("ei_permutation_monte_carlo")).ToList();
        Assert.Equal(17, with.Count);
        foreach (var network in with)
        {
            var request = new MeasureRequest(network.Graph.WithoutWeights()) { Partition = network.Partition };
            var table = MeasureCatalogue.Find("ei-index").Compute(request, TestContext.Current.CancellationToken);
            var drawn = network.Value("ei_permutation_monte_carlo");
            double sd = table.Column("sd").Values[0];

            // 5,000 relabellings: five standard errors of a mean, and a tenth of a deviation.
            Assert.True(Math.Abs(drawn.GetProperty("mean").GetDouble() - table.Column("expected").Values[0]) <= 5 * sd / Math.Sqrt(5000) + 1e-12, network.Name);
            Assert.True(Math.Abs(drawn.GetProperty("sd").GetDouble() - sd) <= 0.1 * sd + 1e-12, network.Name);
        }
    }

    private static void Compare(string key, string measure, string options, string output, int networks, double relative)
    {
        SharedData.Require("data", "oracle");
        int compared = 0;
        foreach (var network in Networks.Value.Where(n => n.Has(key) && !(key.StartsWith("eigenvector_", StringComparison.Ordinal) && n.Has("eigenvector_note"))))
        {
            var request = new MeasureRequest(network.Graph) { Options = Parse(options, network), Partition = network.Partition };
            var table = MeasureCatalogue.Find(measure).Compute(request, TestContext.Current.CancellationToken);
            network.Compare(key, table, output, relative);
            compared++;
        }

        Assert.Equal(networks, compared);
    }

    // An option written $name is one of the network's own parameters.
    private static Dictionary<string, string> Parse(string options, OracleNetwork network) =>
        options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=')).ToDictionary(
            o => o[0], o => o[1].StartsWith('$') ? OfNetwork(o[1][1..], network) : o[1]);

    private static string OfNetwork(string name, OracleNetwork network) => name == "group_set"
        ? string.Join(' ', network.Value(name).EnumerateArray().Select(e => network.Index(e.GetString()!)))
        : network.Parameters.GetProperty(name).GetRawText();
}
