namespace AssetGraph.Exchange;

/// <summary>Reads some columns of a CSV file by their names.</summary>
public static class NamedTable
{
    /// <summary>Reads the rows of the file at <paramref name="path"/>. Other columns are passed over. Cost: linear; the rows are held in memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">Columns that must be there and filled; letter case does not count.</param>
    /// <param name="optional">Columns that may be missing or empty.</param>
    /// <param name="cancellationToken">Cancels before reading.</param>
    /// <returns>For each row the cells of the required, then of the optional columns; a missing one is empty. Empty where there is only a header.</returns>
    /// <exception cref="InputRefusedException">The file can't be used, a required column is missing, or one of its cells is empty.</exception>
    public static async Task<IReadOnlyList<string[]>> ReadAsync(
        string path, IReadOnlyList<string> required, IReadOnlyList<string> optional, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var errors = new ErrorList(100);
        using var table = await PlainTable.OpenAsync(path, errors, cancellationToken).ConfigureAwait(false);
        var rows = table is null ? [] : Read(table, path, required, optional, errors);
        return errors.Count == 0 ? rows : throw new InputRefusedException(errors.InOrder(_ => 0), errors.Count);
    }

    private static List<string[]> Read(PlainTable table, string path, IReadOnlyList<string> required, IReadOnlyList<string> optional, ErrorList errors)
    {
        var rows = new List<string[]>();
        var expected = $"a header with {string.Join(", ", required)}";
        var header = table.ReadHeader(expected);
        string[] names = [.. required, .. optional];
        var places = Array.ConvertAll(names, name => Array.FindIndex(header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase)));
        for (var i = 0; i < required.Count && header.Length > 0; i++)
        {
            if (places[i] < 0)
            {
                errors.Add(new ImportError(ImportErrorCodes.MissingColumn, path, table.Line, required[i], "the header has no such column", expected));
            }
        }
        while (errors.Count == 0 && table.Next())
        {
            var row = Array.ConvertAll(places, p => p < 0 ? "" : table.Text(p));
            var empty = Array.FindIndex(row, 0, required.Count, c => c.Length == 0);
            if (empty >= 0)
            {
                table.Fail(names[empty], ImportErrorCodes.EmptyCell, "the cell is empty", "a value");
            }
            rows.Add(row);
        }
        return rows;
    }
}
