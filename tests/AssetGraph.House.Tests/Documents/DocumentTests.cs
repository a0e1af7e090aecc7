using AssetGraph.Graphs.Catalogue;
using AssetGraph.House.Tests.Tree;

namespace AssetGraph.House.Tests.Documents;

public sealed class DocumentTests
{
    private static readonly IReadOnlyList<TreeFile> Pages =
        [.. HouseTree.WithExtension(".md").Where(f => f.IsUnder("docs") || f.IsUnder("changes") || f.Folder == "")];

    private static readonly IReadOnlyList<TreeFile> DecisionPages =
        [.. Pages.Where(f => f.IsUnder("docs/decisions") && f.Name != "README.md")];

    [Fact]
    public void Every_link_leads_somewhere() => Findings.AssertNone(DocumentRules.Links(Pages, HouseTree.Exists, path => Pages.FirstOrDefault(p => p.Path == path)));

    [Fact]
    public void Every_rule_of_the_field_has_one_row_in_the_coverage()
    {
        var rows = HouseTree.File("docs/coverage.md").Text.Split('\n').Where(l => l.StartsWith("| C", StringComparison.Ordinal) && char.IsAsciiDigit(l[3])).Select(l => l.Split('|')[1].Trim());
        Assert.Equal(Enumerable.Range(1, 62).Select(n => $"C{n}"), rows);
    }

    [Fact]
    public void Prose_is_spelt_the_British_way() => Findings.AssertNone(DocumentRules.Spelling(Pages));

    [Fact]
    public void The_glossary_is_in_order() => Findings.AssertNone(DocumentRules.Glossary(HouseTree.File("docs/glossary.md")));

    [Fact]
    public void Every_measure_has_its_page_and_every_page_its_measure()
    {
        var ids = MeasureCatalogue.All.Select(m => m.Id).ToList();
        var pages = Pages.Where(f => f.Folder == "docs/measures" && f.Name != "README.md").Select(f => Path.GetFileNameWithoutExtension(f.Name)).ToList();
        Findings.AssertNone(DocumentRules.Measures(ids, pages));
    }

    [Fact]
    public void Every_error_code_is_told_of() =>
        Findings.AssertNone(DocumentRules.Errors(HouseTree.Files.Where(f => f.IsUnder("src") && f.Extension == ".cs"), HouseTree.File("docs/errors.md")));

    [Theory]
    [InlineData("\"AG9001\"", "", "AG9001")]
    [InlineData("$\"AG9002 {what}\"", "", "AG9002")]
    [InlineData("", "### AG9003", "AG9003")]
    public void A_code_that_nobody_tells_of_or_uses_is_found(string source, string page, string code) =>
        Assert.Contains(code, Assert.Single(DocumentRules.Errors([new TreeFile("src/A.cs", source)], new TreeFile("docs/errors.md", page))), StringComparison.Ordinal);

    [Fact]
    public void Decisions_are_numbered_whole_and_short()
    {
        Assert.NotEmpty(DecisionPages);
        Findings.AssertNone(DocumentRules.Decisions(DecisionPages));
    }

    [Fact]
    public void The_index_of_decisions_names_each() => Findings.AssertNone(DocumentRules.Indexed(DecisionPages, HouseTree.File("docs/decisions/README.md")));

    [Fact]
    public void The_index_of_docs_names_every_page() =>
        Findings.AssertNone(DocumentRules.Indexed(Pages.Where(f => f.Folder == "docs"), HouseTree.File("docs/README.md")));

    // The rules themselves: each must be able to fail.

    [Theory]
    [InlineData("See [there](missing.md).", "docs/missing.md")]
    [InlineData("""<img src="images/missing.png" alt="x">""", "docs/images/missing.png")]
    [InlineData("See [above](../GONE.md).", "GONE.md")]
    public void A_link_to_nowhere_is_found(string text, string path) => Findings.AssertOne(Links(text), "docs/a.md:1", path);

    [Fact]
    public void A_link_to_a_heading_that_is_not_there_is_found() => Findings.AssertOne(Links("# Two words\n[up](#two-word) [right](#two-words)"), "docs/a.md:2", "#two-word");

    [Theory]
    [InlineData("See [the standard](https://example.org/x.md).")]
    [InlineData("Write `[text](file.md)`.")]
    [InlineData("```\n[text](file.md)\n```")]
    [InlineData("See [here](a.md).")]
    public void What_is_no_link_into_the_tree_is_left_alone(string text) => Assert.Empty(Links(text));

    [Theory]
    [InlineData("The color of a dot.", "color")]
    [InlineData("Organizations have neighbors.", "Organizations")]
    public void American_spelling_is_found(string text, string word) =>
        Assert.Contains(DocumentRules.Spelling([new TreeFile("docs/a.md", text)]), f => f.Contains($"docs/a.md:1: '{word}'", StringComparison.Ordinal));

    [Theory]
    [InlineData("Set `color` to red.")]
    [InlineData("Lee et al., *Organization Science*, 2024.")]
    [InlineData("The colour of an organisation's neighbour.")]
    [InlineData("```css\ncolor: red\n```")]
    public void Code_and_titles_are_left_alone(string text) => Assert.Empty(DocumentRules.Spelling([new TreeFile("docs/a.md", text)]));

    [Fact]
    public void A_glossary_out_of_order_is_found()
    {
        Findings.AssertOne(DocumentRules.Glossary(new TreeFile("docs/g.md", "| **tie** | a | |\n| **asset** | b | |")), "docs/g.md:2", "'asset' belongs before 'tie'");
        Findings.AssertOne(DocumentRules.Glossary(new TreeFile("docs/g.md", "| **tie** | a | |\n| **tie** | b | |")), "twice");
        Findings.AssertOne(DocumentRules.Glossary(new TreeFile("docs/g.md", "# Glossary")), "no terms");
    }

    [Fact]
    public void A_measure_without_a_page_and_a_page_without_a_measure_are_found()
    {
        Findings.AssertOne(DocumentRules.Measures(["degree"], []), "docs/measures/degree.md", "missing");
        Findings.AssertOne(DocumentRules.Measures([], ["degree"]), "docs/measures/degree.md", "no measure");
    }

    [Fact]
    public void A_decision_that_is_misnumbered_unfinished_or_too_long_is_found()
    {
        var whole = string.Join("\n", DocumentRules.HeadingsOfADecision);
        Assert.Empty(DocumentRules.Decisions([new TreeFile("d/0001-a.md", whole)]));
        Findings.AssertOne(DocumentRules.Decisions([new TreeFile("d/0002-a.md", whole)]), "0001-");
        Findings.AssertOne(DocumentRules.Decisions([new TreeFile("d/0001-a.md", whole.Replace("## Options", "", StringComparison.Ordinal))]), "## Options");
        Findings.AssertOne(DocumentRules.Decisions([new TreeFile("d/0001-a.md", whole + string.Concat(Enumerable.Repeat("\nx", 60)))]), "page");
    }

    [Fact]
    public void A_page_that_its_index_does_not_name_is_found()
    {
        var index = new TreeFile("docs/README.md", "[a](a.md) [b](decisions/b.md)");
        Assert.Empty(DocumentRules.Indexed([new TreeFile("docs/a.md", ""), new TreeFile("docs/decisions/b.md", "")], index));
        Findings.AssertOne(DocumentRules.Indexed([new TreeFile("docs/c.md", "")], index), "docs/c.md", "docs/README.md");
    }

    private static IEnumerable<string> Links(string text) =>
        DocumentRules.Links([new TreeFile("docs/a.md", text)], path => path == "docs/a.md", path => path == "docs/a.md" ? new TreeFile(path, text) : null);
}
