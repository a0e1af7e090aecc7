using System.Text;

namespace AssetGraph.GraphQL.Language;

/// <summary>Writes syntax trees as GraphQL text: two spaces of indentation, one definition after the other with an empty line between.</summary>
public static class Printer
{
    /// <summary>Writes a node. Reading the text again gives an equal tree (but for comments, which trees do not hold).</summary>
    /// <param name="node">A node of any kind.</param>
    /// <returns>Its text, without a line end behind it.</returns>
    /// <exception cref="InsufficientExecutionStackException">The tree is nested far deeper than any the parser makes.</exception>
    public static string Print(SyntaxNode node)
    {
        var writer = new SyntaxWriter(new StringBuilder());
        writer.Write(node);
        return writer.ToString();
    }

    /// <summary>Writes a string literal in double quotation marks, escaped.</summary>
    /// <param name="value">Its characters.</param>
    /// <returns>The literal.</returns>
    public static string PrintString(string value)
    {
        var output = new StringBuilder(value.Length + 2);
        SyntaxWriter.WriteString(output, value);
        return output.ToString();
    }
}
