using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace AssetGraph.Exchange;

/// <summary>
/// A CSV file of a few named columns that is read as bytes, row by row, without a string for each cell. Blank rows are passed over; a row that breaks the
/// format is reported and passed over too, so that one reading tells everything that is wrong.
/// </summary>
internal sealed class PlainTable : IDisposable
{
    private const int MaxRowBytes = 1024 * 1024;

    private readonly Stream stream;
    private readonly CsvReader reader;
    private readonly string file;
    private readonly ErrorList errors;
    private bool broken;
    private int fieldCount;

    private PlainTable(Stream stream, FilePreamble preamble, string file, ErrorList errors)
    {
        this.stream = stream;
        this.file = file;
        this.errors = errors;
        reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = preamble.HasSeparatorLine ? null : preamble.Separator,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRowBytes,
            OnMalformedRecord = _ => broken = true,
        });
    }

    internal int Line => (int)reader.LineNumber;

    /// <summary>Opens the file and reads its header; null where it has none that can be used, with the reason reported.</summary>
    internal static async Task<PlainTable?> OpenAsync(string path, ErrorList errors, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path) || !File.Exists(path))
        {
            errors.Add(new ImportError(ImportErrorCodes.MissingFile, path, null, null, Directory.Exists(path) ? "it is a folder" : "there is no such file", "a CSV file"));
            return null;
        }
        Stream? stream = null;
        try
        {
            stream = await RewindableAsync(path, cancellationToken).ConfigureAwait(false);
            var preamble = await FilePreamble.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            if (preamble.Refusal is null)
            {
                return new PlainTable(stream, preamble, path, errors);
            }
            errors.Add(new ImportError(ImportErrorCodes.NotCsv, path, null, null, preamble.Refusal, "CSV text in UTF-8"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new ImportError(ImportErrorCodes.Unreadable, path, null, null, $"it can't be read: {exception.Message.TrimEnd('.')}", "a file that may be read"));
        }
        stream?.Dispose();
        return null;
    }

    /// <summary>A pipe (as a shell makes one for <c>&lt;(zcat edges.csv.gz)</c>) can be read only once, so it is read into memory.</summary>
    private static async Task<Stream> RewindableAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan });
        if (file.CanSeek)
        {
            return file;
        }
        await using (file)
        {
            var copy = new MemoryStream();
            await file.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            copy.Position = 0;
            return copy;
        }
    }

    /// <summary>The header's names without white space around them; empty where the file is, which is reported.</summary>
    internal string[] ReadHeader(string expected)
    {
        if (!Advance())
        {
            errors.Add(new ImportError(ImportErrorCodes.EmptyFile, file, null, null, "the file is empty", expected));
            return [];
        }
        fieldCount = reader.FieldCount;
        var names = new string[fieldCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.GetString(i).Trim();
        }
        return names;
    }

    /// <summary>Goes to the next row that keeps the format; false at the end.</summary>
    internal bool Next()
    {
        while (Advance())
        {
            if (IsBlank())
            {
                continue;
            }
            if (broken)
            {
                Fail(null, ImportErrorCodes.BadQuotes, "the quotes of the row don't fit together", "a field in quotes as a whole, and a quote inside it written twice");
            }
            else if (reader.FieldCount != fieldCount)
            {
                Fail(null, ImportErrorCodes.FieldCount, $"the row has {reader.FieldCount} fields", $"{fieldCount}, as in the header");
            }
            else if (!Utf8.IsValid(reader.RawRecord))
            {
                Fail(null, ImportErrorCodes.BadEncoding, "the row is no UTF-8", "text in UTF-8");
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The cell's bytes without white space around them.</summary>
    internal ReadOnlySpan<byte> Cell(int position) => reader.GetSpan(position).Trim(" \t"u8);

    internal string Text(int position) => Encoding.UTF8.GetString(Cell(position));

    internal void Fail(string? column, string code, string what, string expected) => errors.Add(new ImportError(code, file, Line, column, what, expected));

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    private bool Advance()
    {
        broken = false;
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException exception)
        {
            errors.Add(new ImportError(ImportErrorCodes.RowTooLarge, file, (int)exception.LineNumber, null, "the row is longer than 1 MiB; perhaps a quote is never closed", "rows of at most 1 MiB"));
            return false;
        }
    }

    private bool IsBlank()
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.IsEmpty(i))
            {
                return false;
            }
        }
        return true;
    }
}
