using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>
/// The columns of a declared scale: <c>macro</c> or <c>micro</c> with what it rests on. It rests on the row's first source, unless <c>scale_source</c> names
/// another. <c>unknown</c> and an empty cell declare nothing.
/// </summary>
internal sealed class ScaleColumns
{
    private readonly SourceColumns<Asset> sources;

    internal ScaleColumns(SourceColumns<Asset> sources)
    {
        this.sources = sources;
        Scale = new("scale", a => Words<Scale>.Of(a.DeclaredScale?.Scale ?? Domain.Scale.Unknown)) { Standard = true, Fields = ["declaredScale", "declaredScale.scale"] };
        Basis = new("scale_basis", a => a.DeclaredScale?.Basis) { Standard = true, Fields = ["declaredScale.basis"] };
        Reference = new("scale_source", a => Own(a) is { } own ? ListCell.JoinSources([own.Reference]) : null) { Fields = ["declaredScale.source", "declaredScale.source.reference"] };
        Quote = new("scale_quote", a => Own(a)?.Quote is { } quote ? ListCell.JoinSources([quote]) : null) { Fields = ["declaredScale.source.quote"] };
        About = new("scale_source_about", a => Own(a)?.About is { } about ? ListCell.JoinSources([about]) : null) { Fields = ["declaredScale.source.about"] };
    }

    internal Column<Asset> Scale { get; }

    internal Column<Asset> Basis { get; }

    internal Column<Asset> Reference { get; }

    internal Column<Asset> Quote { get; }

    internal Column<Asset> About { get; }

    internal ScaleDeclaration? Read(Row row, Asset asset)
    {
        var scale = row.OneOf<Scale>(Scale) ?? Domain.Scale.Unknown;
        var basis = row.Text(Basis);
        var reference = Single(row, Reference);
        var quote = Single(row, Quote);
        var about = Single(row, About);
        if (scale == Domain.Scale.Unknown)
        {
            if (!row.IsBad && (basis ?? reference ?? quote ?? about) is not null)
            {
                var filled = basis is not null ? Basis : reference is not null ? Reference : quote is not null ? Quote : About;
                row.Fail(filled, ImportErrorCodes.Contradiction, "the cell is filled while scale declares nothing", "macro or micro in scale, or an empty cell");
            }
            return null;
        }
        if (reference is null && (quote ?? about) is not null)
        {
            row.Fail(Reference, ImportErrorCodes.EmptyCell, "the cell is empty while its quote or subject is filled", "the source of the scale");
        }
        var source = reference is null ? sources.First(asset) : new Source(reference, quote, about);
        if (source is null && !row.IsBad)
        {
            row.Fail(Scale, ImportErrorCodes.Contradiction, $"'{Words<Scale>.Of(scale)}' is declared without a source", "a source in the row, or an empty cell where nothing says how large it is");
        }
        return source is null ? null : new ScaleDeclaration(scale, basis, source);
    }

    /// <summary>The source of the declaration where it isn't the row's first one.</summary>
    private Source? Own(Asset asset) => asset.DeclaredScale is { } declared && declared.Source != sources.First(asset) ? declared.Source : null;

    private static string? Single(Row row, Column column)
    {
        var texts = ListCell.SplitSources(row.Text(column) ?? "");
        if (texts.Count > 1)
        {
            row.Fail(column, ImportErrorCodes.BadCell, $"{texts.Count} texts stand in the cell", "one");
        }
        return texts.Count == 0 || texts[0].Length == 0 ? null : texts[0];
    }
}
