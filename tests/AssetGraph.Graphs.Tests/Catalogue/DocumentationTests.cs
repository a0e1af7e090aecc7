using System.Globalization;
using System.Text;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Graphs.Tests.Catalogue;

/// <summary>The pages under docs/measures: every measure has one, its example is run, and the index is what the catalogue says.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Headings = ["Definition", "Reading it", "Conventions", "Cost", "Reference", "Worked example"];

    public static TheoryData<string> Ids => [.. MeasureCatalogue.All.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_worked_example_of_a_page_is_right(string id)
    {
        string[] page = File.ReadAllLines(Path.Combine(Folder(), $"{id}.md"));
        var measure = MeasureCatalogue.Find(id);
        Assert.Equal($"# {measure.Title}", page[0]);
        Assert.Contains($"*{measure.Question}*", page);
        Assert.Equal(Headings, page.Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]));

        var example = page.SkipWhile(l => l != "```example").Skip(1).TakeWhile(l => l != "```").ToList();
        var said = example.Where(l => l.Contains(": ", StringComparison.Ordinal)).ToDictionary(l => l[..l.IndexOf(':')], l => l[(l.IndexOf(':') + 2)..]);
        var drawing = Drawing.Of(said["ties"]);
        Assert.Equal(id, said["measure"]);
        var groups = Words(said.GetValueOrDefault("groups"));
        var table = measure.Compute(new MeasureRequest(drawing.Graph)
        {
            Options = Words(said.GetValueOrDefault("options")),
            Partition = groups.Count == 0 ? null : Partition.Of(drawing.Names.Select(n => groups[n])),
        });

        var claims = example.Where(l => l.Contains(" = ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(claims);
        foreach (string claim in claims)
        {
            string[] sides = claim.Split(" = ");
            string[] left = sides[0].Split(' ');
            double expected = sides[1] == "undefined" ? double.NaN : double.Parse(sides[1], CultureInfo.InvariantCulture);
            double actual = table.Column(left[0]).Values[Place(table, drawing, groups, left)];
            Assert.True(Near.Same(expected, actual, 1e-12), $"{claim}, but it is {actual:R}");
        }
    }

    [Fact]
    public void The_index_lists_what_the_catalogue_has()
    {
        string file = Path.Combine(Folder(), "README.md");
        string index = Index();
        if (Environment.GetEnvironmentVariable("ASSETGRAPH_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, index);
        }

        Assert.Equal(index, File.ReadAllText(file));
        Assert.Equal(
            MeasureCatalogue.All.Select(m => m.Id).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder(), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => n != "README").Order(StringComparer.Ordinal));
    }

    private static string Index()
    {
        var text = new StringBuilder("# Measures\n\nMade from the catalogue by `DocumentationTests` (set `ASSETGRAPH_WRITE_DOCS=1` to write it anew). What holds for all: [conventions](../conventions.md).\n");
        foreach (var family in MeasureCatalogue.All.GroupBy(m => m.Family))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {family.Key}\n\n| measure | question | options | outputs | cost |\n|---|---|---|---|---|\n");
            foreach (var m in family)
            {
                string options = string.Join("<br>", m.Parameters.Select(p => $"`{p.Name}` ({p.Range}; {(p.Default.Length == 0 ? "none" : p.Default)})"));
                string outputs = string.Join(", ", m.Outputs.Select(o => $"`{o.Name}`"));
                text.Append(CultureInfo.InvariantCulture, $"| [{m.Id}]({m.Id}.md){(m.NeedsPartition ? " (asks for groups)" : string.Empty)} | {m.Question} | {options} | {outputs} | {m.Cost} |\n");
            }
        }

        return text.ToString();
    }

    private static int Place(MeasureTable table, Drawing drawing, Dictionary<string, string> groups, string[] left)
    {
        switch (table.Column(left[0]).Output.Scope)
        {
            case OutputScope.Network:
                return 0;
            case OutputScope.Group:
                return drawing.Names.Select(n => groups[n]).Distinct().ToList().IndexOf(left[1]);
            case OutputScope.Vertex:
                return drawing[left[1]];
            case OutputScope.Degree:
                return table.Degrees.ToList().IndexOf(int.Parse(left[1], CultureInfo.InvariantCulture));
            case OutputScope.Path:
                return int.Parse(left[1], CultureInfo.InvariantCulture);
            default:
                int[] ends = [.. left[1].Split('-').Select(n => drawing[n])];
                return table.Pairs.ToList().IndexOf((ends[0], ends[1]));
        }
    }

    private static Dictionary<string, string> Words(string? text) =>
        (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('=')).ToDictionary(w => w[0], w => w[1].Replace(',', ' '));

    private static string Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "AssetGraph.sln")))
        {
            at = at.Parent;
        }

        Assert.NotNull(at);
        return Path.Combine(at.FullName, "docs", "measures");
    }
}
