using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>A file of a city's folder: its name, its columns, and how a row is read as a record and a record written as a row.</summary>
internal abstract class RecordFile(string name, EntityKind kind)
{
    internal string Name { get; } = name;

    internal EntityKind Kind { get; } = kind;

    /// <summary>Whether a folder without the file is refused.</summary>
    internal bool Required { get; init; }

    /// <summary>Whether columns that the file doesn't know are kept as the record's attributes.</summary>
    internal bool KeepsAttributes { get; init; }

    internal abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The column that the record's id stands in.</summary>
    internal Column IdColumn => Columns[0];

    /// <summary>The record that the row writes. Where the row turns out bad, its value means nothing.</summary>
    internal abstract IEntity Read(Row row);

    /// <summary>The column of a record's field as <see cref="DomainError.Field"/> names it, or null.</summary>
    internal Column? ColumnOf(string? field)
    {
        for (var name = field; name is not null; name = name.LastIndexOf('.') is var dot and >= 0 ? name[..dot] : null)
        {
            if (Columns.FirstOrDefault(c => c.Fields.Contains(name, StringComparer.Ordinal)) is { } column)
            {
                return column;
            }
        }
        return null;
    }
}

/// <summary>A file of records of one kind.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
internal abstract class RecordFile<T> : RecordFile
    where T : class, IEntity
{
    private readonly Column<T>[] columns;

    protected RecordFile(string name, EntityKind kind, Column<T>[] columns)
        : base(name, kind)
    {
        this.columns = columns;
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Index = i;
        }
    }

    internal override IReadOnlyList<Column> Columns => columns;

    internal IReadOnlyList<Column<T>> WrittenColumns => columns;

    internal override IEntity Read(Row row) => ReadRecord(row);

    internal abstract T ReadRecord(Row row);

    /// <summary>The record's attributes, each of which becomes a column.</summary>
    internal virtual AttributeMap AttributesOf(T record) => AttributeMap.Empty;
}
