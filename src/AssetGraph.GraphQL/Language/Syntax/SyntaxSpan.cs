namespace AssetGraph.GraphQL.Language;

/// <summary>The place of a node in its source text.</summary>
/// <param name="Start">Offset of its first character, in UTF-16 units from 0.</param>
/// <param name="End">Offset just behind its last character, in UTF-16 units.</param>
/// <param name="Line">Line of its first character, from 1; 0 where there is no source.</param>
/// <param name="Column">Column of its first character, in UTF-16 units from 1; 0 where there is no source.</param>
public readonly record struct SyntaxSpan(int Start, int End, int Line, int Column)
{
    /// <summary>The place of nodes that come from no source.</summary>
    public static SyntaxSpan None => default;

    /// <summary>Line and column of the first character.</summary>
    public SourceLocation Position => new(Line, Column);
}
