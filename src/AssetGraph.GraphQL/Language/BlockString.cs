using System.Text;

namespace AssetGraph.GraphQL.Language;

/// <summary>Block strings (specification 2.9.4, BlockStringValue).</summary>
public static class BlockString
{
    /// <summary>
    /// Takes the common indentation from the lines of a block string, the first line's left out of account, and the blank lines at its start and end.
    /// </summary>
    /// <param name="lines">The lines without their ends.</param>
    /// <returns>The lines of its meaning; empty when all are blank.</returns>
    public static IReadOnlyList<string> DedentLines(IReadOnlyList<string> lines)
    {
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i != 0)
            {
                commonIndent = Math.Min(commonIndent, indent);
            }
        }

        if (first < 0)
        {
            return [];
        }

        var result = new string[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            result[i - first] = i == 0 ? lines[i] : lines[i][Math.Min(commonIndent, lines[i].Length)..];
        }

        return result;
    }

    /// <summary>The meaning of the text between the quotation marks.</summary>
    internal static string Decode(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOfAny('\n', '\r', '\\') < 0)
        {
            return LeadingWhiteSpace(raw) == raw.Length ? "" : new string(raw);
        }

        var lines = new List<string>();
        while (true)
        {
            var end = raw.IndexOfAny('\n', '\r');
            if (end < 0)
            {
                lines.Add(Unescape(raw));
                return string.Join('\n', DedentLines(lines));
            }

            lines.Add(Unescape(raw[..end]));
            raw = raw[(end + (raw[end..].StartsWith("\r\n") ? 2 : 1))..];
        }
    }

    /// <summary>Writes a block string, one line of text a line, so that reading it gives the same characters.</summary>
    /// <remarks>Only for texts of which <see cref="CanPrint"/> is true.</remarks>
    internal static void Print(StringBuilder output, string value, string indent)
    {
        output.Append("\"\"\"");
        var single = !value.Contains('\n') && value.Length < 70 && !value.EndsWith('"') && !value.EndsWith('\\') && !StartsWithWhiteSpace(value);
        if (single)
        {
            output.Append(value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)).Append("\"\"\"");
            return;
        }

        foreach (var line in value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            output.Append('\n');
            if (line.Length > 0)
            {
                output.Append(indent).Append(line);
            }
        }

        output.Append('\n').Append(indent).Append("\"\"\"");
    }

    /// <summary>
    /// Whether a text can be written as a block string: not when it has control characters other than tab and line feed, begins or ends with a blank
    /// line, or has all its lines indented, for reading would not give the same characters.
    /// </summary>
    internal static bool CanPrint(string value)
    {
        foreach (var c in value)
        {
            if (char.IsControl(c) && c is not ('\n' or '\t'))
            {
                return false;
            }
        }

        if (value.Length == 0)
        {
            return true;
        }

        var lines = value.Split('\n');
        var hasUnindentedLine = false;
        foreach (var line in lines)
        {
            hasUnindentedLine |= line.Length > 0 && LeadingWhiteSpace(line) == 0;
        }

        return hasUnindentedLine && !IsBlank(lines[0]) && !IsBlank(lines[^1]);
    }

    private static bool IsBlank(string line) => LeadingWhiteSpace(line) == line.Length;

    private static bool StartsWithWhiteSpace(string value) => value.Length > 0 && value[0] is ' ' or '\t';

    private static string Unescape(ReadOnlySpan<char> line) =>
        line.Contains('\\') ? line.ToString().Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : new string(line);

    private static int LeadingWhiteSpace(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart(" \t");
        return line.Length - rest.Length;
    }
}
