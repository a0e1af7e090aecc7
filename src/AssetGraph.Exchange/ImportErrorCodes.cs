namespace AssetGraph.Exchange;

/// <summary>
/// The codes of errors about the files of an import. A code never changes its meaning. Errors about the records themselves carry the codes of
/// <see cref="AssetGraph.Domain.ErrorCodes"/>. docs/errors.md tells more of each.
/// </summary>
public static class ImportErrorCodes
{
    /// <summary>There is no folder at the path, or it can't be read.</summary>
    public const string NoFolder = "AG4001";

    /// <summary>A file that must be there is missing.</summary>
    public const string MissingFile = "AG4002";

    /// <summary>A file holds nothing, not even a header.</summary>
    public const string EmptyFile = "AG4003";

    /// <summary>A file is no CSV text at all: a folder, a spreadsheet's own format, UTF-16.</summary>
    public const string NotCsv = "AG4004";

    /// <summary>A column that must be there is missing.</summary>
    public const string MissingColumn = "AG4005";

    /// <summary>A column stands twice in the header, or has no name.</summary>
    public const string BadHeader = "AG4006";

    /// <summary>A row has more or fewer fields than the header.</summary>
    public const string FieldCount = "AG4007";

    /// <summary>The quotes of a row don't fit together.</summary>
    public const string BadQuotes = "AG4008";

    /// <summary>Bytes that are no UTF-8.</summary>
    public const string BadEncoding = "AG4009";

    /// <summary>A row is larger than an import accepts.</summary>
    public const string RowTooLarge = "AG4010";

    /// <summary>A cell that must be filled is empty.</summary>
    public const string EmptyCell = "AG4011";

    /// <summary>A cell can't be read as what its column holds.</summary>
    public const string BadCell = "AG4012";

    /// <summary>Two cells of a row don't fit together.</summary>
    public const string Contradiction = "AG4013";

    /// <summary>An id stands twice in one file.</summary>
    public const string DuplicateId = "AG4014";

    /// <summary>A tie type or category that the city's vocabulary doesn't have.</summary>
    public const string UnknownWord = "AG4015";

    /// <summary>The folder to write to holds something else.</summary>
    public const string ForeignFolder = "AG4016";

    /// <summary>The file can't be read: no right, or it vanished.</summary>
    public const string Unreadable = "AG4017";
}
