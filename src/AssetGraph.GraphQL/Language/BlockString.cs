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

    /// <summary>Writes a block string so that reading it gives the same characters.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">A text of which <see cref="CanPrint"/> is true.</param>
    /// <param name="indent">What stands before each of its lines.</param>
    internal static void Print(StringBuilder output, string value, string indent)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split('\n');
        var onOwnLines = lines.Length > 1 || value.Length > 70 || value[^1] is '"' or '\\';

        // A single line that begins with white space would lose it on a line of its own.
        var startsBehindQuotes = !onOwnLines || (lines.Length == 1 && LeadingWhiteSpace(value) > 0);
        output.Append("\"\"\"");
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0 || !startsBehindQuotes)
            {
                output.Append('\n').Append(lines[i].Length > 0 ? indent : "");
            }

            output.Append(lines[i]);
        }

        if (onOwnLines)
        {
            output.Append('\n').Append(indent);
        }

        output.Append("\"\"\"");
    }

    /// <summary>
    /// Whether a text can be written as a block string: not when it has control characters other than tab and line feed, begins or ends with a blank
    /// line, or has several lines that are all indented, for reading would not give the same characters.
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

        var lines = value.Split('\n');
        var hasUnindentedLine = lines.Length == 1;
        foreach (var line in lines)
        {
            hasUnindentedLine |= line.Length > 0 && LeadingWhiteSpace(line) == 0;
        }

        return hasUnindentedLine && !IsBlank(lines[0]) && !IsBlank(lines[^1]);
    }

    private static bool IsBlank(string line) => LeadingWhiteSpace(line) == line.Length;

    private static string Unescape(ReadOnlySpan<char> line) =>
        line.Contains('\\') ? line.ToString().Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : new string(line);

    private static int LeadingWhiteSpace(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart(" \t");
        return line.Length - rest.Length;
    }
}
