using System.Text.RegularExpressions;

namespace AssetGraph.House.Tests.Tree;

/// <summary>Markdown with what is not prose blanked out, line by line.</summary>
internal static partial class Prose
{
    /// <summary>The lines with code fences and HTML comments blanked.</summary>
    public static string[] WithoutFences(TreeFile file)
    {
        var lines = file.Lines;
        string? fence = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var start = lines[i].TrimStart();
            if (fence is null && (start.StartsWith("```", StringComparison.Ordinal) || start.StartsWith("~~~", StringComparison.Ordinal)))
            {
                fence = start[..3];
                lines[i] = "";
            }
            else if (fence is not null)
            {
                if (start.StartsWith(fence, StringComparison.Ordinal))
                {
                    fence = null;
                }
                lines[i] = "";
            }
        }
        return lines;
    }

    /// <summary>The line without code spans, addresses, titles in italics and words in quotation marks.</summary>
    public static string OnlyWords(string line) => NotProse().Replace(line, " ");

    /// <summary>The line without code spans.</summary>
    public static string WithoutCode(string line) => CodeSpan().Replace(line, " ");

    [GeneratedRegex("""`[^`]*`|\]\([^)]*\)|https?://\S+|(?<!\*)\*(?!\*)[^*]+\*(?!\*)|"[^"]*"|“[^”]*”|<!--.*?-->""")]
    private static partial Regex NotProse();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();
}
