using System.Buffers.Text;

namespace AssetGraph.Exchange;

/// <summary>
/// Reads a bare edge list: a CSV file whose header has <c>source</c> and <c>target</c> and, where it is asked for, a column of weights; other columns are
/// ignored. Commas, semicolons or tabs separate the fields.
/// </summary>
public static class EdgeListReader
{
    private const int CancelEvery = 0x3FFF;

    /// <summary>Reads the file at <paramref name="path"/>. Cost: linear; 8 bytes an edge, 16 with weights, and each name once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; null: <see cref="EdgeListOptions"/> as it is.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <returns>The edges in the file's order, loops and repeats included; a header without rows gives no nodes at all.</returns>
    /// <exception cref="InputRefusedException">The file can't be used; it lists every line and what was expected.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<EdgeList> ReadAsync(string path, EdgeListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new EdgeListOptions();
        var errors = new ErrorList(Math.Max(1, options.MaxErrors));
        using var table = await PlainTable.OpenAsync(path, errors, cancellationToken).ConfigureAwait(false);
        var edges = table is null ? null : Read(table, options, path, errors, cancellationToken);
        return edges is not null && errors.Count == 0 ? edges : throw new InputRefusedException(errors.InOrder(_ => 0), errors.Count);
    }

    private static EdgeList? Read(PlainTable table, EdgeListOptions options, string path, ErrorList errors, CancellationToken cancellationToken)
    {
        string[] wanted = options.WeightColumn is { } asked ? ["source", "target", asked] : ["source", "target"];
        var expected = $"a header with {string.Join(", ", wanted)}";
        var header = table.ReadHeader(expected);
        if (header.Length == 0)
        {
            return null;
        }
        var columns = Array.ConvertAll(wanted, name => Array.FindIndex(header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase)));
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] < 0)
            {
                errors.Add(new ImportError(ImportErrorCodes.MissingColumn, path, table.Line, wanted[i], "the header has no such column", expected));
            }
        }
        return errors.Count > 0 ? null : ReadRows(table, columns, wanted, cancellationToken);
    }

    private static EdgeList ReadRows(PlainTable table, int[] columns, string[] names, CancellationToken cancellationToken)
    {
        var nodes = new NodeNames();
        var (sources, targets) = (new List<int>(), new List<int>());
        var weights = columns.Length > 2 ? new List<double>() : null;
        while (table.Next())
        {
            if ((sources.Count & CancelEvery) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            var source = table.Cell(columns[0]);
            var target = table.Cell(columns[1]);
            if (source.IsEmpty || target.IsEmpty)
            {
                table.Fail(names[source.IsEmpty ? 0 : 1], ImportErrorCodes.EmptyCell, "the cell is empty", "the name of a node");
                continue;
            }
            sources.Add(nodes.Number(source));
            targets.Add(nodes.Number(target));
            weights?.Add(Weight(table, columns[2], names[2]));
        }
        return new EdgeList(nodes.ToArray(), sources.ToArray(), targets.ToArray(), weights?.ToArray());
    }

    private static double Weight(PlainTable table, int position, string name)
    {
        var cell = table.Cell(position);
        if (Utf8Parser.TryParse(cell, out double weight, out var used) && used == cell.Length && weight > 0 && double.IsFinite(weight))
        {
            return weight;
        }
        table.Fail(name, ImportErrorCodes.BadCell, cell.IsEmpty ? "the cell is empty" : $"'{table.Text(position)}' is no weight", "a finite number above 0, with a point for decimals");
        return 1;
    }
}
