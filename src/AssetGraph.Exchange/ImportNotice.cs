using System.Globalization;

namespace AssetGraph.Exchange;

/// <summary>Something that a reader of an import should know, though it refuses nothing.</summary>
/// <param name="File">The file's name within the folder.</param>
/// <param name="Line">The line, or null where it is about the file as a whole.</param>
/// <param name="What">What was noticed and what was made of it.</param>
public sealed record ImportNotice(string File, int? Line, string What)
{
    /// <inheritdoc/>
    public override string ToString() => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}: {What}") : $"{File}: {What}";
}
