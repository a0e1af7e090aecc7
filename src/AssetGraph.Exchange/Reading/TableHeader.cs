namespace AssetGraph.Exchange;

/// <summary>Which column stands where in one file.</summary>
internal sealed class TableHeader
{
    /// <summary>What an attribute's name starts with in the header where it would otherwise be read as one of the file's own columns.</summary>
    internal const string AttributePrefix = "attr:";

    private readonly int[] positions;

    private TableHeader(int[] positions, IReadOnlyList<(string Name, int Position)> attributes, IReadOnlyList<int> nameless, int fieldCount)
    {
        this.positions = positions;
        Attributes = attributes;
        Nameless = nameless;
        FieldCount = fieldCount;
    }

    /// <summary>The columns that the model has no field for.</summary>
    internal IReadOnlyList<(string Name, int Position)> Attributes { get; }

    /// <summary>The positions without a name, which spreadsheets leave behind; nothing may stand in them.</summary>
    internal IReadOnlyList<int> Nameless { get; }

    internal int FieldCount { get; }

    internal int PositionOf(Column column) => positions[column.Index];

    /// <summary>The header that <paramref name="names"/> make; null where it can't be used, with the reasons reported.</summary>
    internal static TableHeader? Of(string[] names, IReadOnlyList<Column> columns, string file, int line, ErrorList errors)
    {
        var sound = true;
        var positions = new int[columns.Count];
        Array.Fill(positions, -1);
        var attributes = new Dictionary<string, int>(StringComparer.Ordinal);
        var nameless = new List<int>();
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            var taken = -1;
            if (Find(columns, name) is { } column)
            {
                taken = positions[column.Index];
                positions[column.Index] = taken < 0 ? i : taken;
            }
            else if (string.IsNullOrWhiteSpace(name))
            {
                nameless.Add(i);
            }
            else
            {
                name = name.StartsWith(AttributePrefix, StringComparison.OrdinalIgnoreCase) ? name[AttributePrefix.Length..] : name;
                taken = attributes.TryAdd(name, i) ? -1 : attributes[name];
            }
            if (taken >= 0)
            {
                sound = false;
                errors.Add(new ImportError(ImportErrorCodes.BadHeader, file, line, names[i].Trim(), $"the column stands twice, as number {taken + 1} and {i + 1}", "each column once"));
            }
        }
        foreach (var column in columns.Where(c => c.Required && positions[c.Index] < 0))
        {
            sound = false;
            errors.Add(new ImportError(
                ImportErrorCodes.MissingColumn, file, line, column.Name, "the header has no such column", $"a header with {string.Join(", ", columns.Where(c => c.Required).Select(c => c.Name))}"));
        }
        return sound ? new TableHeader(positions, [.. attributes.Select(a => (a.Key, a.Value))], nameless, names.Length) : null;
    }

    /// <summary>The header's name for an attribute: its own where nothing else would be read into it.</summary>
    internal static string NameOf(string attribute, IReadOnlyList<Column> columns)
    {
        var misread = string.IsNullOrWhiteSpace(attribute) || Find(columns, attribute) is not null || attribute.StartsWith(AttributePrefix, StringComparison.OrdinalIgnoreCase);
        return misread ? AttributePrefix + attribute : attribute;
    }

    private static Column? Find(IReadOnlyList<Column> columns, string name)
    {
        var trimmed = name.AsSpan().Trim();
        foreach (var column in columns)
        {
            if (trimmed.Equals(column.Name, StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }
        return null;
    }
}
