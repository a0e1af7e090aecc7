namespace AssetGraph.Exchange;

/// <summary>The nodes that a file names, each once, in its order: those without edges too.</summary>
/// <param name="Names">The nodes' names.</param>
/// <param name="Labels">The label of each; null where no column was asked for.</param>
public sealed record NodeTable(IReadOnlyList<string> Names, IReadOnlyList<string>? Labels)
{
    /// <summary>
    /// Reads the CSV file at <paramref name="path"/>, whose nodes stand in the column <c>node</c>, or <c>id</c> where there is no such column. Cost: linear.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="column">The column of labels; an empty label is a label too. Null reads names only.</param>
    /// <param name="cancellationToken">Cancels before reading.</param>
    /// <exception cref="InputRefusedException">The file can't be used, or a node stands in it twice.</exception>
    public static async Task<NodeTable> ReadAsync(string path, string? column = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var errors = new ErrorList(100);
        using var table = await PlainTable.OpenAsync(path, errors, cancellationToken).ConfigureAwait(false);
        var nodes = table is null ? null : Read(table, path, column, errors);
        return nodes is not null && errors.Count == 0 ? nodes : throw new InputRefusedException(errors.InOrder(_ => 0), errors.Count);
    }

    private static NodeTable? Read(PlainTable table, string path, string? column, ErrorList errors)
    {
        var expected = column is null ? "a header with node (or id)" : $"a header with node (or id) and {column}";
        var header = table.ReadHeader(expected);
        var name = Find("node");
        name = name >= 0 ? name : Find("id");
        var label = column is null ? -1 : Find(column);
        if (header.Length > 0 && (name < 0 || (column is not null && label < 0)))
        {
            errors.Add(new ImportError(ImportErrorCodes.MissingColumn, path, table.Line, name < 0 ? "node" : column, "the header has no such column", expected));
        }
        if (errors.Count > 0)
        {
            return null;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        var labels = column is null ? null : new List<string>();
        while (table.Next())
        {
            var node = table.Text(name);
            if (node.Length == 0)
            {
                table.Fail(header[name], ImportErrorCodes.EmptyCell, "the cell is empty", "the name of a node");
            }
            else if (!seen.Add(node))
            {
                table.Fail(header[name], ImportErrorCodes.DuplicateId, $"the node '{node}' stands twice", "each node once");
            }
            names.Add(node);
            labels?.Add(table.Text(label));
        }
        return new NodeTable(names, labels);

        int Find(string wanted) => Array.FindIndex(header, h => h.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }
}
