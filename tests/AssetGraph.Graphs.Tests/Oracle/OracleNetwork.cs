using System.Globalization;
using System.Text.Json;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Oracle;

/// <summary>One network with values from other libraries, in the layout of the oracle's KEYS.md.</summary>
internal sealed class OracleNetwork
{
    private static readonly string[] GroupColumns = ["group", "club", "gender", "sector", "dept", "office", "discipline", "mode"];

    // Libraries that iterate leave as much where 0 should be.
    private const double Rounding = 2e-13;

    private readonly Dictionary<string, int> index = [];
    private readonly List<string> ids = [];
    private readonly List<(int From, int To, double Weight)> ties = [];
    private readonly bool directed;
    private readonly IReadOnlyList<JsonElement> files;

    public OracleNetwork(string folder)
    {
        Name = Path.GetFileName(folder);
        var nodes = ReadCsv(Path.Combine(folder, "nodes.csv"));
        foreach (var row in nodes)
        {
            index[row["id"]] = ids.Count;
            ids.Add(row["id"]);
        }

        foreach (var row in ReadCsv(Path.Combine(folder, "edges.csv")))
        {
            directed = row["directed"] == "true";
            ties.Add((index[row["source"]], index[row["target"]], double.Parse(row["weight"], CultureInfo.InvariantCulture)));
        }

        string? column = GroupColumns.FirstOrDefault(c => nodes[0].ContainsKey(c));
        Partition = column is null ? null : Partition.Of(nodes.Select(r => r[column]));
        files = [.. Directory.GetFiles(folder, "expected-*.json").Order(StringComparer.Ordinal).OrderByDescending(f => f.Contains("reference.", StringComparison.Ordinal))
            .Select(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement)];
        Parameters = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "params.json"))).RootElement;
        Graph = Build(weighted: true);
    }

    public string Name { get; }

    public Graph Graph { get; }

    public Partition? Partition { get; }

    public JsonElement Parameters { get; }

    public static IReadOnlyList<OracleNetwork> All()
    {
        string root = SharedData.Require("data", "oracle");
        return [.. Directory.GetDirectories(root).Order().Where(d => File.Exists(Path.Combine(d, "expected-reference.json"))).Select(d => new OracleNetwork(d))];
    }

    public int Index(string id) => index[id];

    /// <summary>The keys of all libraries.</summary>
    public IEnumerable<string> Keys => files.SelectMany(f => f.EnumerateObject()).Select(p => p.Name).Where(k => !k.StartsWith('_')).Distinct();

    public bool Has(string key) => files.Any(f => f.TryGetProperty(key, out _));

    /// <summary>The value of a key: the reference's where it has one, else that of the library that has.</summary>
    public JsonElement Value(string key) => files.First(f => f.TryGetProperty(key, out _)).GetProperty(key);

    public string IdOf(int vertex) => ids[vertex];

    /// <summary>Compares a column with the values of a key; answers the number compared and throws at the first that differs.</summary>
    public int Compare(string key, MeasureTable table, string output, double relative, double undefined = double.NaN)
    {
        var column = table.Column(output);
        var value = Value(key);
        if (column.Output.Scope == OutputScope.Network)
        {
            Same(key, Number(value), column.Values[0], relative);
            return 1;
        }

        int compared = 0;
        foreach (var property in value.EnumerateObject())
        {
            double actual = column.Output.Scope switch
            {
                OutputScope.Vertex => column.Values[index[property.Name]],
                OutputScope.Group => column.Values[Group(property.Name)],
                OutputScope.GroupPair => column.Values[Group(property.Name.Split('|')[0]) * Partition!.Names.Count + Group(property.Name.Split('|')[1])],

                // Pairs that a measure does not list score 0.
                _ => PairIndex(table, property.Name) is var at and >= 0 ? column.Values[at] : 0,
            };
            Same($"{key} {property.Name}", Number(property.Value), double.IsNaN(actual) ? undefined : actual, relative);
            compared++;
        }

        return compared;
    }

    private int Group(string name) => Partition!.Names.ToList().IndexOf(name);

    private static double Number(JsonElement e) => e.ValueKind == JsonValueKind.Null ? double.NaN : e.GetDouble();

    private void Same(string what, double expectedValue, double actual, double relative) =>
        Assert.True(
            double.IsNaN(expectedValue) ? double.IsNaN(actual) : Math.Abs(expectedValue - actual) <= relative * Math.Abs(expectedValue) + Rounding,
            $"{Name}: {what}: expected {expectedValue:R}, got {actual:R}");

    private Dictionary<(int, int), int>? pairs;
    private MeasureTable? pairsOf;

    private int PairIndex(MeasureTable table, string name)
    {
        if (pairsOf != table)
        {
            pairsOf = table;
            pairs = [];
            for (int i = 0; i < table.Pairs.Count; i++)
            {
                pairs[table.Pairs[i]] = i;
            }
        }

        string[] ends = name.Split('|');
        var pair = (index[ends[0]], index[ends[1]]);
        return pairs!.TryGetValue(pair, out int at) || pairs.TryGetValue((pair.Item2, pair.Item1), out at) ? at : -1;
    }

    private Graph Build(bool weighted)
    {
        var builder = new GraphBuilder(ids.Count, directed, weighted);
        foreach (var (from, to, weight) in ties)
        {
            builder.Add(from, to, weight);
        }

        return builder.Build();
    }

    internal static List<Dictionary<string, string>> ReadCsv(string path)
    {
        var rows = Csv(File.ReadAllText(path));
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    private static List<List<string>> Csv(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new System.Text.StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || row.Count > 0)
        {
            row.Add(field.ToString());
            rows.Add(row);
        }

        return rows;
    }
}
