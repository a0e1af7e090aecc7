using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>
/// The columns in which a record's sources stand: reference, quote and (where a source proves only a part of the record) subject, several joined pairwise by
/// <c> || </c>; and, for assets, the sources of its size in columns of their own.
/// </summary>
internal sealed class SourceColumns<T>
    where T : class, IEntity
{
    private readonly Func<T, ValueList<Source>> sourcesOf;
    private readonly bool sizeApart;

    /// <param name="sourcesOf">The record's sources.</param>
    /// <param name="reference">The name of the column of references.</param>
    /// <param name="sizeApart">Whether the sources of a size stand in <c>attr_source</c> and <c>attr_quote</c>.</param>
    internal SourceColumns(Func<T, ValueList<Source>> sourcesOf, string reference = "source", bool sizeApart = false)
    {
        this.sourcesOf = sourcesOf;
        this.sizeApart = sizeApart;
        Reference = new(reference, t => Joined(Main(t), s => s.Reference)) { Standard = true, Fields = ["sources", "sources.reference"] };
        Quote = new("quote", t => Joined(Main(t), s => s.Quote)) { Standard = true, Fields = ["sources.quote"] };
        About = new("source_about", t => Main(t) is var main && main.Exists(s => s.About is not null) ? Joined(main, s => s.About) : null) { Fields = ["sources.about"] };
        SizeReference = new("attr_source", t => Joined(Size(t), s => s.Reference)) { Standard = true };
        SizeQuote = new("attr_quote", t => Joined(Size(t), s => s.Quote)) { Standard = true };
    }

    internal Column<T> Reference { get; }

    internal Column<T> Quote { get; }

    internal Column<T> About { get; }

    internal Column<T> SizeReference { get; }

    internal Column<T> SizeQuote { get; }

    internal ValueList<Source> Read(Row row)
    {
        var sources = Read(row, Reference, Quote, About, null);
        if (sizeApart)
        {
            sources.AddRange(Read(row, SizeReference, SizeQuote, null, SourceSubjects.Size));
        }
        return sources.Count == 0 ? [] : sources.ToValueList();
    }

    /// <summary>The first source in the columns of references, which a row's other statements rest on where they name none of their own.</summary>
    internal Source? First(T record) => Main(record) is [var first, ..] ? first : null;

    private static List<Source> Read(Row row, Column referenceColumn, Column quoteColumn, Column? aboutColumn, string? about)
    {
        var references = ListCell.SplitSources(row.Text(referenceColumn) ?? "");
        var quotes = ListCell.SplitSources(row.Text(quoteColumn) ?? "");
        var abouts = aboutColumn is null ? [] : ListCell.SplitSources(row.Text(aboutColumn) ?? "");
        Pair(row, quoteColumn, quotes, references, referenceColumn);
        if (aboutColumn is not null)
        {
            Pair(row, aboutColumn, abouts, references, referenceColumn);
        }
        var sources = new List<Source>(references.Count);
        for (var i = 0; i < references.Count; i++)
        {
            if (references[i].Length == 0)
            {
                row.Fail(referenceColumn, ImportErrorCodes.EmptyCell, $"source {i + 1} of {references.Count} is empty", "a document's name or an address for each");
            }
            sources.Add(new Source(references[i], Filled(quotes, i), Filled(abouts, i) ?? about));
        }
        return sources;
    }

    private static string? Filled(List<string> texts, int index) => index < texts.Count && texts[index].Length > 0 ? texts[index] : null;

    private static void Pair(Row row, Column column, List<string> texts, List<string> references, Column referenceColumn)
    {
        if (texts.Count > 0 && texts.Count != references.Count)
        {
            row.Fail(column, ImportErrorCodes.Contradiction, $"{texts.Count} texts stand beside {references.Count} in {referenceColumn.Name}", "as many, joined by ' || ' in the same order, or an empty cell");
        }
    }

    private static string? Joined(List<Source> sources, Func<Source, string?> part) =>
        sources.Count == 0 || sources.TrueForAll(s => part(s) is null) ? null : ListCell.JoinSources(sources.Select(part));

    private List<Source> Main(T record) => [.. sourcesOf(record).Take(SizeStart(record))];

    private List<Source> Size(T record) => [.. sourcesOf(record).Skip(SizeStart(record))];

    /// <summary>Where the sources of the size begin. Those that stand before other sources stay among them, with their subject: the order is part of the record.</summary>
    private int SizeStart(T record)
    {
        var sources = sourcesOf(record);
        var start = sources.Count;
        while (sizeApart && start > 0 && sources[start - 1].About == SourceSubjects.Size)
        {
            start--;
        }
        return start;
    }
}
