using System.Reflection;
using System.Text.RegularExpressions;

namespace AssetGraph.Domain.Tests.Validation;

public sealed partial class ErrorCodesTests
{
    private static readonly Dictionary<string, string> Codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!);

    [Fact]
    public void Every_code_is_written_once_and_in_one_form()
    {
        Assert.Equal(Codes.Count, Codes.Values.Distinct().Count());
        Assert.All(Codes.Values, c => Assert.Matches(@"^AG1\d{3}$", c));
    }

    [Fact]
    public void The_page_of_errors_tells_of_every_code_and_of_no_other()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "errors.md"));

        var told = Heading().Matches(page).Select(m => (m.Groups[2].Value, m.Groups[1].Value)).Where(h => h.Item2.StartsWith("AG1", StringComparison.Ordinal));

        Assert.Equal(Codes.Select(c => (c.Key, c.Value)).OrderBy(c => c.Value), told);
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "AssetGraph.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("AssetGraph.sln was not found above the tests.");
        }
        return directory.FullName;
    }

    [GeneratedRegex(@"^### (AG\d{4}) (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
