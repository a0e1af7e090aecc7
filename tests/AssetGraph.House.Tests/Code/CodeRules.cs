using System.Text.RegularExpressions;
using AssetGraph.House.Tests.Tree;

namespace AssetGraph.House.Tests.Code;

/// <summary>How source files look from outside.</summary>
internal static partial class CodeRules
{
    /// <summary>The most lines a source file may have; near 400, look for the second thing it does.</summary>
    public const int MostLines = 600;

    public static IEnumerable<string> Size(IEnumerable<TreeFile> files) =>
        from file in files
        let lines = file.Lines.Length
        where lines > MostLines && !IsGenerated(file)
        select $"{file.Path}: has {lines} lines, more than {MostLines}; look for the second thing it does and move it into a file of its own.";

    /// <summary>No room and no type is called by a word that says nothing of what is in it.</summary>
    public static IEnumerable<string> Names(IEnumerable<TreeFile> files)
    {
        foreach (var file in files)
        {
            foreach (var segment in file.Folder.Split('/').Where(s => s.Split('.').Any(IsEmptyWord)))
            {
                yield return $"{file.Path}: the folder {segment} says nothing of what is in it; put the file beside its user, or into the lowest room that all its users see.";
            }
            if (file.Extension != ".cs")
            {
                continue;
            }
            foreach (var type in TypesIn(file).Where(t => IsEmptyWord(t) || EmptyEnding().IsMatch(t)))
            {
                yield return $"{file.Path}: the type {type} says nothing of what it does; name it after that.";
            }
        }
    }

    /// <summary>
    /// A file is where its name says: it declares a type of its own name (<c>ScalarOfT</c> the generic <c>Scalar</c>), or a family of small types that all
    /// end in its last word (<c>ValueInputs</c>: <c>MoneyInput</c>, <c>SourceInput</c>). A program and a file of attributes have no type to be named after.
    /// </summary>
    public static IEnumerable<string> FileNames(IEnumerable<TreeFile> files) =>
        from file in files
        where file.Extension == ".cs" && file.Name != "Program.cs"
        let name = file.Name.Split('.')[0]
        let types = TypesIn(file).ToList()
        where types.Count > 0 && !types.Contains(name) && !(name.EndsWith("OfT", StringComparison.Ordinal) && types.Contains(name[..^3])) && !IsFamily(name, types)
        select $"{file.Path}: declares no type called {name}; rename the file or the type.";

    /// <summary>Nothing half done: no marks of unfinished work.</summary>
    public static IEnumerable<string> Finished(IEnumerable<TreeFile> files) =>
        from file in files
        from line in file.Lines.Index()
        where Unfinished().IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1}: leaves something undone; do it, or file an issue and take the mark out.";

    /// <summary>Nothing points at one machine's folders.</summary>
    public static IEnumerable<string> MachinePaths(IEnumerable<TreeFile> files) =>
        from file in files
        from line in file.Lines.Index()
        let found = MachinePath().Match(line.Item)
        where found.Success
        select $"{file.Path}:{line.Index + 1}: names a folder of one machine ({found.Value}); write it relative to the project's root.";

    /// <summary>Every public options type says of each option what it means.</summary>
    public static IEnumerable<string> Options(IEnumerable<TreeFile> files)
    {
        foreach (var file in files)
        {
            var lines = file.Lines;
            var inOptions = false;
            for (var i = 0; i < lines.Length; i++)
            {
                if (PublicType().Match(lines[i]) is { Success: true } type)
                {
                    inOptions = type.Groups[1].Value.EndsWith("Options", StringComparison.Ordinal);
                    if (inOptions && !IsDocumented(lines, i))
                    {
                        yield return $"{file.Path}:{i + 1}: {type.Groups[1].Value} has no comment; say what it decides.";
                    }
                }
                else if (inOptions && PublicProperty().Match(lines[i]) is { Success: true } property && !IsDocumented(lines, i))
                {
                    yield return $"{file.Path}:{i + 1}: the option {property.Groups[1].Value} has no comment; say its meaning, unit, range, default and when it is ignored.";
                }
            }
        }
    }

    private static bool IsFamily(string name, List<string> types)
    {
        var lastWord = LastWord().Match(name).Value;
        return lastWord.EndsWith('s') && types.All(t => t.EndsWith(lastWord[..^1], StringComparison.Ordinal) || t.EndsWith(lastWord, StringComparison.Ordinal));
    }

    private static bool IsDocumented(string[] lines, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("///", StringComparison.Ordinal))
            {
                return true;
            }
            if (!line.StartsWith('['))
            {
                return false;
            }
        }
        return false;
    }

    private static bool IsGenerated(TreeFile file) => file.Lines.Take(10).Any(l => GeneratedMark().IsMatch(l));

    private static bool IsEmptyWord(string word) => word is "Core" or "Common" or "Shared" or "Util" or "Utils" or "Utilities" or "Helper" or "Helpers";

    private static IEnumerable<string> TypesIn(TreeFile file) => Declaration().Matches(file.Text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref|unsafe|new)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>\[\],?. ]+?)\s+@?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\s*public\s+(?:(?:static|sealed|abstract|partial|readonly)\s+)*(?:class|record(?:\s+(?:class|struct))?|struct|interface|enum)\s+(\w+)")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*public\s+(?:(?:required|virtual|override|static)\s+)*[\w<>\[\],?. ]+?\s+(\w+)\s*(?:\{\s*get|=>|$)")]
    private static partial Regex PublicProperty();

    [GeneratedRegex("[A-Z][a-z0-9]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex("(?:Helper|Helpers|Util|Utils|Utilities)$")]
    private static partial Regex EmptyEnding();

    // Written apart so that the pattern does not find itself.
    [GeneratedRegex(@"\bTO" + @"DO\b|\bFIX" + @"ME\b|\bHA" + @"CK\b|\bNotImplemented" + "Exception")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.~/\-])/(?:work|root|home|Users)" + @"/[\w.\-]+|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex("(?i)auto-?generated|@generated|generated by|generated from")]
    private static partial Regex GeneratedMark();
}
