using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Oracle;

/// <summary>Every measure against values that at least two other implementations agree on, on all networks that have them.</summary>
public sealed class OracleTests
{
    private const double Exact = 1e-9;

    private static readonly Lazy<IReadOnlyList<OracleNetwork>> Networks = new(OracleNetwork.All);

    /// <summary>Key of the oracle, measure, options, output, how many networks have it.</summary>
    public static TheoryData<string, string, string, string, int> Keys => new()
    {
        { "degree", "degree", "", "total", 33 },
        { "in_degree", "degree", "", "in", 13 },
        { "out_degree", "degree", "", "out", 13 },
        { "strength", "strength", "", "total", 33 },
        { "in_strength", "strength", "", "in", 13 },
        { "out_strength", "strength", "", "out", 13 },
        { "betweenness", "betweenness", "", "raw", 33 },
        { "betweenness_norm", "betweenness", "", "normalised", 33 },
        { "betweenness_endpoints", "betweenness", "endpoints=true", "raw", 33 },
        { "betweenness_invw", "betweenness", "length=inverse", "raw", 10 },
        { "betweenness_norm_invw", "betweenness", "length=inverse", "normalised", 10 },
        { "betweenness_endpoints_invw", "betweenness", "length=inverse endpoints=true", "raw", 10 },
        { "edge_betweenness", "edge-betweenness", "", "raw", 33 },
        { "edge_betweenness_invw", "edge-betweenness", "length=inverse", "raw", 10 },
        { "closeness_wf", "closeness", "", "closeness", 20 },
        { "closeness_within_reach", "closeness", "form=within-reach", "closeness", 20 },
        { "closeness_classic", "closeness", "form=classic", "closeness", 20 },
        { "closeness_wf_invw", "closeness", "length=inverse", "closeness", 5 },
        { "closeness_within_reach_invw", "closeness", "form=within-reach length=inverse", "closeness", 5 },
        { "closeness_classic_invw", "closeness", "form=classic length=inverse", "closeness", 5 },
        { "closeness_wf_out", "closeness", "direction=out", "closeness", 13 },
        { "closeness_wf_in", "closeness", "direction=in", "closeness", 13 },
        { "closeness_within_reach_out", "closeness", "form=within-reach", "closeness", 13 },
        { "closeness_classic_in", "closeness", "form=classic direction=in", "closeness", 13 },
        { "closeness_wf_out_invw", "closeness", "direction=out length=inverse", "closeness", 5 },
        { "closeness_wf_in_invw", "closeness", "direction=in length=inverse", "closeness", 5 },
        { "harmonic", "harmonic", "", "raw", 20 },
        { "harmonic_norm", "harmonic", "", "normalised", 20 },
        { "harmonic_invw", "harmonic", "length=inverse", "raw", 5 },
        { "harmonic_norm_invw", "harmonic", "length=inverse", "normalised", 5 },
        { "harmonic_out", "harmonic", "direction=out", "raw", 13 },
        { "harmonic_in", "harmonic", "direction=in", "raw", 13 },
        { "harmonic_out_invw", "harmonic", "direction=out length=inverse", "raw", 5 },
        { "harmonic_norm_in_invw", "harmonic", "direction=in length=inverse", "normalised", 5 },
        { "constraint", "constraint", "weights=false", "constraint", 33 },
        { "effective_size", "effective-size", "weights=false", "effective-size", 33 },
        { "effective_size_borgatti", "effective-size", "weights=false", "effective-size", 20 },
        { "efficiency", "efficiency", "weights=false", "efficiency", 33 },
        { "hierarchy", "hierarchy", "weights=false", "hierarchy", 33 },
        { "dyadic_constraint", "dyadic-constraint", "weights=false", "constraint", 33 },
        { "dyadic_redundancy", "dyadic-constraint", "weights=false", "redundancy", 33 },
        { "constraint_egonet", "constraint", "scope=ego weights=false", "constraint", 33 },
        { "effective_size_egonet", "effective-size", "scope=ego weights=false", "effective-size", 33 },
        { "efficiency_egonet", "efficiency", "scope=ego weights=false", "efficiency", 33 },
        { "hierarchy_egonet", "hierarchy", "scope=ego weights=false", "hierarchy", 33 },
        { "constraint_weighted", "constraint", "", "constraint", 10 },
        { "effective_size_weighted", "effective-size", "", "effective-size", 10 },
        { "efficiency_weighted", "efficiency", "", "efficiency", 10 },
        { "hierarchy_weighted", "hierarchy", "", "hierarchy", 10 },
        { "dyadic_constraint_weighted", "dyadic-constraint", "", "constraint", 10 },
        { "dyadic_redundancy_weighted", "dyadic-constraint", "", "redundancy", 10 },
        { "constraint_egonet_weighted", "constraint", "scope=ego", "constraint", 10 },
        { "effective_size_egonet_weighted", "effective-size", "scope=ego", "effective-size", 10 },
        { "efficiency_egonet_weighted", "efficiency", "scope=ego", "efficiency", 10 },
        { "hierarchy_egonet_weighted", "hierarchy", "scope=ego", "hierarchy", 10 },
        { "core_number", "core-number", "", "core-number", 33 },
        { "clustering_local_nan", "clustering", "", "local", 33 },
        { "triangles", "clustering", "", "triangles", 33 },
        { "transitivity_global", "clustering", "", "transitivity", 33 },
        { "clustering_average_skip", "clustering", "", "mean", 33 },
        { "clustering_average_zero", "clustering", "", "mean-with-zero", 33 },
        { "pagerank", "pagerank", "weights=false", "pagerank", 33 },
        { "pagerank_personalized_first", "pagerank", "weights=false seeds=0", "pagerank", 33 },
        { "pagerank_weighted", "pagerank", "", "pagerank", 10 },
        { "pagerank_weighted_personalized_first", "pagerank", "seeds=0", "pagerank", 10 },
        { "katz_raw", "katz", "weights=false alpha=$katz_alpha", "raw", 33 },
        { "katz_l2", "katz", "weights=false alpha=$katz_alpha", "unit-length", 33 },
        { "eigenvector_l2", "eigenvector", "weights=false direction=in", "unit-length", 32 },
        { "eigenvector_max1", "eigenvector", "weights=false direction=in", "largest-one", 32 },
        { "eigenvalue_max", "eigenvector", "weights=false direction=in", "eigenvalue", 33 },
        { "eigenvector_l2_weighted", "eigenvector", "direction=in", "unit-length", 10 },
        { "eigenvector_l2_out", "eigenvector", "weights=false direction=out", "unit-length", 13 },
        { "eigenvector_l2_symmetrized_max", "eigenvector", "weights=false", "unit-length", 13 },
        { "eigenvalue_max_symmetrized_max", "eigenvector", "weights=false", "eigenvalue", 13 },
        { "brokerage_coordinator", "brokerage", "", "coordinator", 17 },
        { "brokerage_partial_coordinator", "brokerage", "partial=true", "partial-coordinator", 17 },
        { "brokerage_itinerant", "brokerage", "", "itinerant", 17 },
        { "brokerage_partial_itinerant", "brokerage", "partial=true", "partial-itinerant", 17 },
        { "brokerage_representative", "brokerage", "", "representative", 17 },
        { "brokerage_partial_representative", "brokerage", "partial=true", "partial-representative", 17 },
        { "brokerage_gatekeeper", "brokerage", "", "gatekeeper", 17 },
        { "brokerage_partial_gatekeeper", "brokerage", "partial=true", "partial-gatekeeper", 17 },
        { "brokerage_liaison", "brokerage", "", "liaison", 17 },
        { "brokerage_partial_liaison", "brokerage", "partial=true", "partial-liaison", 17 },
        { "brokerage_total", "brokerage", "", "total", 17 },
        { "brokerage_expected_coordinator", "brokerage", "", "expected-coordinator", 17 },
        { "brokerage_sd_coordinator", "brokerage", "", "sd-coordinator", 17 },
        { "brokerage_z_coordinator", "brokerage", "", "z-coordinator", 17 },
        { "brokerage_expected_itinerant", "brokerage", "", "expected-itinerant", 17 },
        { "brokerage_sd_itinerant", "brokerage", "", "sd-itinerant", 17 },
        { "brokerage_z_itinerant", "brokerage", "", "z-itinerant", 17 },
        { "brokerage_expected_representative", "brokerage", "", "expected-representative", 17 },
        { "brokerage_sd_representative", "brokerage", "", "sd-representative", 17 },
        { "brokerage_z_representative", "brokerage", "", "z-representative", 17 },
        { "brokerage_expected_gatekeeper", "brokerage", "", "expected-gatekeeper", 17 },
        { "brokerage_sd_gatekeeper", "brokerage", "", "sd-gatekeeper", 17 },
        { "brokerage_z_gatekeeper", "brokerage", "", "z-gatekeeper", 17 },
        { "brokerage_expected_liaison", "brokerage", "", "expected-liaison", 17 },
        { "brokerage_sd_liaison", "brokerage", "", "sd-liaison", 17 },
        { "brokerage_z_liaison", "brokerage", "", "z-liaison", 17 },
        { "brokerage_expected_total", "brokerage", "", "expected-total", 17 },
        { "brokerage_sd_total", "brokerage", "", "sd-total", 17 },
        { "brokerage_z_total", "brokerage", "", "z-total", 17 },
        { "ei_index", "ei-index", "weights=false", "index", 17 },
        { "ei_node", "ei-index", "weights=false", "node", 17 },
        { "ei_group", "ei-index", "weights=false", "group", 17 },
        { "ei_expected_permutation", "ei-index", "weights=false", "expected", 17 },
        { "ei_sd_permutation", "ei-index", "weights=false", "sd", 17 },
        { "ei_z_permutation", "ei-index", "weights=false", "z", 17 },
        { "ei_index_weighted", "ei-index", "", "index", 4 },
        { "ei_node_weighted", "ei-index", "", "node", 4 },
        { "ei_group_weighted", "ei-index", "", "group", 4 },
        { "mixing_counts", "mixing", "weights=false", "counts", 17 },
        { "mixing_counts_weighted", "mixing", "", "counts", 4 },
        { "assortativity_nominal", "mixing", "weights=false", "assortativity", 17 },
        { "assortativity_nominal_weighted", "mixing", "", "assortativity", 4 },
        { "modularity_of_groups", "mixing", "weights=false", "modularity", 17 },
        { "modularity_of_groups_weighted", "mixing", "", "modularity", 4 },
        { "assortativity_degree", "degree-assortativity", "", "assortativity", 20 },
        { "assortativity_degree_out_in", "degree-assortativity", "", "assortativity", 13 },
        { "everett_valente_brokerage", "everett-valente", "", "brokerage", 20 },
        { "everett_valente_in", "everett-valente", "", "in", 13 },
        { "everett_valente_out", "everett-valente", "", "out", 13 },
        { "everett_valente_brokerage_directed", "everett-valente", "", "brokerage", 13 },
        { "hwang_bridging_coefficient", "bridging", "", "coefficient", 20 },
        { "hwang_bridging_centrality_raw", "bridging", "", "centrality", 20 },
        { "jensen_bridgeness", "bridgeness", "", "bridgeness", 20 },
        { "valente_fujimoto_bridging", "tie-loss", "", "mean-drop", 20 },
        { "kpp_neg_F_single", "key-player-value", "", "value", 20 },
        { "kpp_neg_DF_single", "key-player-value", "goal=distance-fragmentation", "value", 20 },
        { "kpp_pos_DR_single", "key-player-value", "goal=reach", "value", 20 },
        { "lp_common_neighbors", "link-prediction", "count=100000 method=common-neighbours", "score", 19 },
        { "lp_jaccard", "link-prediction", "count=100000 method=jaccard", "score", 19 },
        { "lp_adamic_adar", "link-prediction", "count=100000 method=adamic-adar", "score", 19 },
        { "lp_resource_allocation", "link-prediction", "count=100000 method=resource-allocation", "score", 19 },
        { "lp_preferential_attachment", "link-prediction", "count=100000 method=preferential-attachment", "score", 19 },
        { "lp_sorensen", "link-prediction", "count=100000 method=sorensen", "score", 19 },
        { "lp_hub_promoted", "link-prediction", "count=100000 method=hub-promoted", "score", 19 },
        { "lp_local_path", "link-prediction", "count=100000 method=local-path", "score", 19 },
        { "lp_katz", "link-prediction", "count=100000 method=katz beta=$katz_link_beta", "score", 19 },
        { "lp_ppr_sym", "link-prediction", "count=100000 method=rooted-page-rank", "score", 19 },
    };

    [Theory]
    [MemberData(nameof(Keys))]
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

    private static void Compare(string key, string measure, string options, string output, int networks, double relative)
    {
        SharedData.Require("data", "oracle");
        int compared = 0;
        foreach (var network in Networks.Value.Where(n => n.Has(key)))
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
            o => o[0], o => o[1].StartsWith('$') ? network.Parameters.GetProperty(o[1][1..]).GetRawText() : o[1]);
}
