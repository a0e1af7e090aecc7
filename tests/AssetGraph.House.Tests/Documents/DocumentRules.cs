using System.Text.RegularExpressions;
using AssetGraph.House.Tests.Tree;

namespace AssetGraph.House.Tests.Documents;

/// <summary>What the pages promise.</summary>
internal static partial class DocumentRules
{
    /// <summary>The most lines of a decision: one page.</summary>
    public const int MostLinesOfADecision = 60;

    public static readonly IReadOnlyList<string> HeadingsOfADecision = ["## Question", "## Options", "## Choice", "## What it costs", "## When to look again"];

    // American on the left, what we write on the right.
    private static readonly (string American, string British)[] Spellings =
    [
        ("colors?", "colour"), ("colored", "coloured"), ("organizations?", "organisation"), ("organiz(?:e|es|ed|ing)", "organise"), ("behaviors?", "behaviour"),
        ("centers?", "centre"), ("centered", "centred"), ("neighbors?", "neighbour"), ("neighborhoods?", "neighbourhood"), ("labors?", "labour"), ("favors?", "favour"),
        ("favorites?", "favourite"), ("honors?", "honour"), ("analyz(?:e|es|ed|ing)", "analyse"), ("normaliz(?:e|es|ed|ing|ation)", "normalise"), ("recogniz(?:e|es|ed|ing)", "recognise"),
        ("optimiz(?:e|es|ed|ing|ation)", "optimise"), ("summariz(?:e|es|ed|ing)", "summarise"), ("serializ(?:e|es|ed|ing|ation|er)", "serialise"), ("initializ(?:e|es|ed|ing)", "initialise"),
        ("minimiz(?:e|es|ed|ing)", "minimise"), ("maximiz(?:e|es|ed|ing)", "maximise"), ("catalogs?", "catalogue"), ("labeled", "labelled"), ("modeling", "modelling"), ("gray", "grey"),
        ("defense", "defence"), ("fulfill", "fulfil"), ("canceled", "cancelled"),
    ];

    private static readonly Regex[] Patterns = [.. Spellings.Select(s => new Regex($@"\b{s.American}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))];

    /// <summary>Every link into the tree leads somewhere, also to the heading it names.</summary>
    public static IEnumerable<string> Links(IEnumerable<TreeFile> pages, Func<string, bool> exists, Func<string, TreeFile?> page)
    {
        foreach (var file in pages)
        {
            foreach (var (index, line) in Prose.WithoutFences(file).Index())
            {
                foreach (Match link in Link().Matches(Prose.WithoutCode(line)))
                {
                    var target = link.Groups[1].Value.Length > 0 ? link.Groups[1].Value : link.Groups[2].Value;
                    if (Address().IsMatch(target))
                    {
                        continue;
                    }
                    var parts = target.Split('#', 2);
                    var path = parts[0].Length == 0 ? file.Path : Resolve(file.Folder, parts[0]);
                    if (!exists(path))
                    {
                        yield return $"{file.Path}:{index + 1}: links to {target}, which does not exist ({path}); mend the link or take it out.";
                    }
                    else if (parts.Length == 2 && page(path) is { } aim && !Anchors(aim).Contains(parts[1]))
                    {
                        yield return $"{file.Path}:{index + 1}: links to the heading #{parts[1]}, which {path} does not have; mend the link.";
                    }
                }
            }
        }
    }

    public static IEnumerable<string> Spelling(IEnumerable<TreeFile> pages)
    {
        foreach (var file in pages)
        {
            foreach (var (index, line) in Prose.WithoutFences(file).Index())
            {
                var words = Prose.OnlyWords(line);
                for (var i = 0; i < Patterns.Length; i++)
                {
                    if (Patterns[i].Match(words) is { Success: true } found)
                    {
                        yield return $"{file.Path}:{index + 1}: '{found.Value}' is not how we spell; write it as in '{Spellings[i].British}', or put a title in italics and a name in code.";
                    }
                }
            }
        }
    }

    /// <summary>The glossary's terms, in order and each once.</summary>
    public static IEnumerable<string> Glossary(TreeFile glossary)
    {
        var terms = glossary.Lines.Index().Where(l => l.Item.StartsWith("| **", StringComparison.Ordinal))
            .Select(l => (Line: l.Index + 1, Term: l.Item.Split("**")[1])).ToList();
        if (terms.Count == 0)
        {
            yield return $"{glossary.Path}: has no terms; each stands as `| **term** | meaning | elsewhere |`.";
        }
        foreach (var (before, after) in terms.Zip(terms.Skip(1)))
        {
            var order = string.Compare(before.Term, after.Term, StringComparison.OrdinalIgnoreCase);
            if (order >= 0)
            {
                yield return $"{glossary.Path}:{after.Line}: '{after.Term}' {(order == 0 ? "stands there twice; keep one" : $"belongs before '{before.Term}'; keep the terms in order")}.";
            }
        }
    }

    /// <summary>Every measure of the catalogue has its page, and every page its measure.</summary>
    public static IEnumerable<string> Measures(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> pages)
    {
        foreach (var id in ids.Except(pages))
        {
            yield return $"docs/measures/{id}.md: is missing; the catalogue has the measure {id}: write its page.";
        }
        foreach (var page in pages.Except(ids))
        {
            yield return $"docs/measures/{page}.md: no measure of the catalogue is called {page}; rename the page or take it out.";
        }
    }

    /// <summary>Every error code that the code knows is told of on the page of errors, and no other.</summary>
    public static IEnumerable<string> Errors(IEnumerable<TreeFile> sources, TreeFile page)
    {
        var told = ErrorHeading().Matches(page.Text).Select(m => m.Groups[1].Value).ToHashSet();
        var known = sources.SelectMany(f => ErrorCode().Matches(f.Text).Select(m => (Code: m.Groups[1].Value, f.Path))).DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.Path);
        foreach (var (code, path) in known.Where(c => !told.Contains(c.Key)))
        {
            yield return $"{page.Path}: says nothing of {code}, which {path} uses; write a heading '### {code}' and what to do about it.";
        }
        foreach (var code in told.Where(c => !known.ContainsKey(c)))
        {
            yield return $"{page.Path}: tells of {code}, which no code uses; take it out.";
        }
    }

    /// <summary>Decisions are numbered without gaps, have their five parts and fit on a page.</summary>
    public static IEnumerable<string> Decisions(IEnumerable<TreeFile> decisions)
    {
        var number = 0;
        foreach (var file in decisions.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            number++;
            if (!file.Name.StartsWith($"{number:0000}-", StringComparison.Ordinal))
            {
                yield return $"{file.Path}: should start with {number:0000}-; decisions are numbered without gaps.";
            }
            foreach (var heading in HeadingsOfADecision.Where(h => !file.Lines.Contains(h)))
            {
                yield return $"{file.Path}: lacks '{heading}'; a decision has all five parts.";
            }
            if (file.Lines.Length > MostLinesOfADecision)
            {
                yield return $"{file.Path}: has {file.Lines.Length} lines; a decision fits on a page of {MostLinesOfADecision}.";
            }
        }
    }

    /// <summary>Every page is named by the index beside it, or by the index above.</summary>
    public static IEnumerable<string> Indexed(IEnumerable<TreeFile> pages, TreeFile index) =>
        from file in pages
        where file.Path != index.Path && !index.Text.Contains($"]({System.IO.Path.GetRelativePath("/" + index.Folder, "/" + file.Path)})", StringComparison.Ordinal)
        select $"{file.Path}: {index.Path} does not name it; add a line there.";

    private static string Resolve(string folder, string target) =>
        target.StartsWith('/') ? target[1..] : System.IO.Path.GetRelativePath("/", System.IO.Path.GetFullPath(target, "/" + folder)).Replace('\\', '/');

    private static HashSet<string> Anchors(TreeFile page) =>
        [.. Prose.WithoutFences(page).Where(l => l.StartsWith('#')).Select(l => NotInAnchor().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex("""\]\(([^)\s]+)[^)]*\)|(?:src|href)="([^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Link();

    [GeneratedRegex("^(?:[a-z]+:|//)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^### (AG\d{4})\b", RegexOptions.Multiline)]
    private static partial Regex ErrorHeading();

    [GeneratedRegex("""["](AG\d{4})[" ]""")]
    private static partial Regex ErrorCode();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
