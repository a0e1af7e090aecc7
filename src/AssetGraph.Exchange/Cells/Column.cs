using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>A column that a file may have, as a reader sees it.</summary>
internal abstract class Column(string name)
{
    /// <summary>The name in the header; matched in any case.</summary>
    internal string Name { get; } = name;

    /// <summary>The position among the columns that the file may have; set by the file.</summary>
    internal int Index { get; set; } = -1;

    /// <summary>Whether a file without the column is refused.</summary>
    internal bool Required { get; init; }

    /// <summary>Whether an export writes the column even where it is empty throughout.</summary>
    internal bool Standard { get; init; }

    /// <summary>The fields of the record that stand in it, as <see cref="DomainError.Field"/> names them.</summary>
    internal string[] Fields { get; init; } = [];
}

/// <summary>A column with what an export writes into it.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
internal sealed class Column<T>(string name, Func<T, string?> write) : Column(name)
    where T : class, IEntity
{
    /// <summary>The cell's text; null or empty leaves it empty.</summary>
    internal Func<T, string?> Write { get; } = write;
}
