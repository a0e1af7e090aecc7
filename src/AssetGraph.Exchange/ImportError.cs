using System.Globalization;

namespace AssetGraph.Exchange;

/// <summary>Why an import is refused, as an address: file, line, column, what is wrong, and what was expected.</summary>
/// <param name="Code">The code: one of <see cref="ImportErrorCodes"/> or of <see cref="AssetGraph.Domain.ErrorCodes"/>.</param>
/// <param name="File">The file's name within the folder, or the folder's path where the error is about the folder.</param>
/// <param name="Line">The line on which the row starts, counted from 1 as a text editor does; null where the error is about no row.</param>
/// <param name="Column">The column's name; null where the error is about no single column.</param>
/// <param name="What">What is wrong, with the value found.</param>
/// <param name="Expected">What would have been right.</param>
public sealed record ImportError(string Code, string File, int? Line, string? Column, string What, string Expected)
{
    /// <summary>The error in one line: <c>file:line: column: what, expected … (code)</c>.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}:") : "";
        var column = Column is null ? "" : $" {Column}:";
        return $"{File}:{line}{column} {What}, expected {Expected} ({Code})";
    }
}
