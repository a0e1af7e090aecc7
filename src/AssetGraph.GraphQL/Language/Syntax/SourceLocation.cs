namespace AssetGraph.GraphQL.Language;

/// <summary>A position in a source text, as errors report it.</summary>
/// <param name="Line">The line, from 1. Lines end with LF, CR or CRLF.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The position as <c>line:column</c>.</summary>
    /// <returns>For example <c>3:14</c>.</returns>
    public override string ToString() => $"{Line}:{Column}";
}
