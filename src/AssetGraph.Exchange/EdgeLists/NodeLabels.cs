namespace AssetGraph.Exchange;

/// <summary>Reads a label for every node: the groups that brokerage is counted between.</summary>
public static class NodeLabels
{
    /// <summary>
    /// Reads the column <paramref name="column"/> of the CSV file at <paramref name="path"/>, whose nodes stand in the column <c>node</c>, or <c>id</c> where there is no such
    /// column. Cost: linear.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="column">The column of labels; an empty label is a label too.</param>
    /// <param name="nodes">The nodes that need one; rows of others are ignored.</param>
    /// <param name="cancellationToken">Cancels before reading.</param>
    /// <returns>The label of each of <paramref name="nodes"/>, in their order.</returns>
    /// <exception cref="InputRefusedException">The file can't be used, a node stands in it twice, or one has no row.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string path, string column, IReadOnlyList<string> nodes, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var errors = new ErrorList(100);
        using var table = await PlainTable.OpenAsync(path, errors, cancellationToken).ConfigureAwait(false);
        var labels = table is null ? [] : Read(table, path, column, errors);
        if (errors.Count == 0)
        {
            foreach (var node in nodes.Where(n => !labels.ContainsKey(n)))
            {
                errors.Add(new ImportError(ImportErrorCodes.MissingColumn, path, null, column, $"the node '{node}' has no row", "a row for every node of the edge list"));
            }
        }
        return errors.Count == 0 ? [.. nodes.Select(n => labels[n])] : throw new InputRefusedException(errors.InOrder(_ => 0), errors.Count);
    }

    private static Dictionary<string, string> Read(PlainTable table, string path, string column, ErrorList errors)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var expected = $"a header with node (or id) and {column}";
        var header = table.ReadHeader(expected);
        var name = Array.FindIndex(header, h => h.Equals("node", StringComparison.OrdinalIgnoreCase));
        name = name >= 0 ? name : Array.FindIndex(header, h => h.Equals("id", StringComparison.OrdinalIgnoreCase));
        var label = Array.FindIndex(header, h => h.Equals(column, StringComparison.OrdinalIgnoreCase));
        if (header.Length > 0 && (name < 0 || label < 0))
        {
            errors.Add(new ImportError(ImportErrorCodes.MissingColumn, path, table.Line, name < 0 ? "node" : column, "the header has no such column", expected));
        }
        if (errors.Count > 0)
        {
            return labels;
        }
        while (table.Next())
        {
            if (!labels.TryAdd(table.Text(name), table.Text(label)))
            {
                table.Fail(header[name], ImportErrorCodes.DuplicateId, $"the node '{table.Text(name)}' stands twice", "each node once");
            }
        }
        return labels;
    }
}
