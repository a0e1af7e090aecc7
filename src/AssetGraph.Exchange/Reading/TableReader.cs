using System.Text.Unicode;
using AssetGraph.Domain;
using CsvHelper;

namespace AssetGraph.Exchange;

/// <summary>Reads one file row by row: every row becomes a record or an addressed error, and no bad row hides the ones after it.</summary>
internal sealed class TableReader(RecordFile file, string path, ErrorList errors, List<ImportNotice> notices, RowIndex rows, ReadingProgress progress)
{
    /// <summary>The largest row, in bytes: far more than the longest texts of a record, far less than a file whose quote was never closed.</summary>
    private const int MaxRowBytes = 16 * 1024 * 1024;

    private CsvMalformedReason? broken;

    /// <summary>The file's records in its order, without the bad rows.</summary>
    internal async Task<List<IEntity>> ReadAsync(CancellationToken cancellationToken)
    {
        var records = new List<IEntity>();
        rows.MarkRead(file.Kind);
        if (Directory.Exists(path))
        {
            Refuse(ImportErrorCodes.NotCsv, "it is a folder", "a CSV file");
            return records;
        }
        try
        {
            await using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
            await ReadAsync(stream, records, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(ImportErrorCodes.Unreadable, $"it can't be read: {exception.Message.TrimEnd('.')}", "a file that may be read");
        }
        return records;
    }

    private async Task ReadAsync(FileStream stream, List<IEntity> records, CancellationToken cancellationToken)
    {
        var preamble = await FilePreamble.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        if (preamble.Refusal is not null)
        {
            Refuse(ImportErrorCodes.NotCsv, preamble.Refusal, "CSV text in UTF-8 (spreadsheets call it 'CSV UTF-8')");
            return;
        }
        if (preamble.Separator != ',')
        {
            notices.Add(new ImportNotice(file.Name, null, $"the fields are separated by {(preamble.Separator == '\t' ? "tabs" : $"'{preamble.Separator}'")}, not by commas; read as such"));
        }
        using var reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            // Where the file has a line sep=… the library reads and skips it itself, and counts it.
            Separator = preamble.HasSeparatorLine ? null : preamble.Separator,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = MaxRowBytes,
            OnMalformedRecord = malformed => broken = malformed.Reason,
        });
        try
        {
            await ReadRowsAsync(reader, records, cancellationToken).ConfigureAwait(false);
        }
        catch (CsvFormatException exception)
        {
            Refuse(
                ImportErrorCodes.RowTooLarge, "the row is longer than 16 MiB; perhaps a quote is never closed", "rows of at most 16 MiB",
                exception.LineNumber > 0 ? (int)exception.LineNumber : null);
        }
    }

    private async Task ReadRowsAsync(CsvReader reader, List<IEntity> records, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Refuse(ImportErrorCodes.EmptyFile, "the file is empty", $"a header with {string.Join(", ", file.Columns.Where(c => c.Required).Select(c => c.Name))}");
            return;
        }
        if (IsBroken(reader) || ReadHeader(reader) is not { } header)
        {
            rows.MarkIncomplete(file.Kind);
            return;
        }
        var row = new Row(reader, header, file.Name, errors);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.Step(file.Name);
            row.MoveTo((int)reader.LineNumber);
            if (!IsBlank(reader) && ReadRow(reader, header, row) is { } record)
            {
                records.Add(record);
            }
        }
    }

    private TableHeader? ReadHeader(CsvReader reader)
    {
        var names = new string[reader.FieldCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.GetString(i);
        }
        var header = TableHeader.Of(names, file.Columns, file.Name, (int)reader.LineNumber, errors);
        if (header is { Attributes.Count: > 0 } && !file.KeepsAttributes)
        {
            notices.Add(new ImportNotice(file.Name, null, $"unknown columns are not kept in this file: {string.Join(", ", header.Attributes.Select(a => a.Name))}"));
        }
        return header;
    }

    private IEntity? ReadRow(CsvReader reader, TableHeader header, Row row)
    {
        if (IsBroken(reader))
        {
            NoteRefusedRow(reader, header);
            return null;
        }
        if (reader.FieldCount != header.FieldCount)
        {
            row.Fail(null, ImportErrorCodes.FieldCount, $"the row has {reader.FieldCount} fields", $"{header.FieldCount}, as in the header");
            NoteRefusedRow(reader, header);
            return null;
        }
        foreach (var position in header.Nameless)
        {
            if (!reader.IsEmpty(position))
            {
                row.Fail(null, ImportErrorCodes.BadHeader, $"field {position + 1} is filled, but its column has no name", "a name in the header, or an empty field");
            }
        }
        var record = file.Read(row);
        if (!row.IsBad && !rows.TryAdd(file.Kind, record.Id, row.Line))
        {
            row.Fail(file.IdColumn, ImportErrorCodes.DuplicateId, $"the id '{record.Id}' stands on line {rows.LineOf(file.Kind, record.Id)} already", "each id once");
            return null;
        }
        if (row.IsBad)
        {
            NoteRefusedRow(reader, header);
            return null;
        }
        return record;
    }

    /// <summary>Says what is wrong with the row's bytes or quotes, and whether anything is.</summary>
    private bool IsBroken(CsvReader reader)
    {
        var (reason, line) = (broken, (int)reader.LineNumber);
        broken = null;
        var bytes = reader.RawRecord;
        if (!Utf8.IsValid(bytes))
        {
            var valid = ValidLength(bytes);
            errors.Add(new ImportError(
                ImportErrorCodes.BadEncoding, file.Name, line + bytes[..valid].Count((byte)'\n'), null, $"byte 0x{bytes[valid]:X2} is no UTF-8", "text in UTF-8 (spreadsheets call it 'CSV UTF-8')"));
            return true;
        }
        if (reason is null)
        {
            return false;
        }
        var (what, expected) = reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ("a quote that opens in this row is never closed", "a closing quote"),
            CsvMalformedReason.TextAfterClosingQuote => ("text follows a closing quote", "a separator after it; a quote inside a quoted field is written twice"),
            _ => ("a quote stands inside a field that doesn't start with one", "the whole field in quotes and the quote written twice"),
        };
        errors.Add(new ImportError(ImportErrorCodes.BadQuotes, file.Name, line, null, what, expected));
        if (reason == CsvMalformedReason.UnterminatedQuote)
        {
            rows.MarkIncomplete(file.Kind);
        }
        return true;
    }

    /// <summary>What refers to a refused row is not to be reported as well; so its id is kept where it can be read.</summary>
    private void NoteRefusedRow(CsvReader reader, TableHeader header)
    {
        var position = header.PositionOf(file.IdColumn);
        if (position < reader.FieldCount && reader.GetString(position).Trim() is { Length: > 0 } id)
        {
            rows.Refuse(file.Kind, id);
        }
        else
        {
            rows.MarkIncomplete(file.Kind);
        }
    }

    private void Refuse(string code, string what, string expected, int? line = null)
    {
        rows.MarkIncomplete(file.Kind);
        errors.Add(new ImportError(code, file.Name, line, null, what, expected));
    }

    private static bool IsBlank(CsvReader reader)
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

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        // Halving: a prefix cut inside a character counts as invalid too, so the last step walks back over at most three bytes.
        var (low, high) = (0, bytes.Length);
        while (high - low > 4)
        {
            var middle = (low + high) / 2;
            while (middle > low && (bytes[middle] & 0xC0) == 0x80)
            {
                middle--;
            }
            if (middle == low)
            {
                break;
            }
            if (Utf8.IsValid(bytes[low..middle]))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
        while (low < high && System.Text.Rune.DecodeFromUtf8(bytes[low..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            low += used;
        }
        return low;
    }
}
