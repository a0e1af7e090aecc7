using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary><c>nodes.csv</c>: the assets.</summary>
internal sealed class NodesFile : RecordFile<Asset>
{
    private const string Sterling = "GBP";

    private static readonly SourceColumns<Asset> Sources = new(a => a.Sources, sizeApart: true);
    private static readonly ScaleColumns Declared = new(Sources);
    private static readonly PointColumns<Asset> Point = new(a => a.Location, standard: false);

    private static readonly Column<Asset> Id = new("id", a => a.Id) { Required = true, Standard = true, Fields = ["id"] };
    private static readonly Column<Asset> Kinds = new("kind", a => Words<AssetKind>.Of(a.Kind)) { Required = true, Standard = true, Fields = ["kind"] };
    private static readonly Column<Asset> AssetName = new("name", a => a.Name) { Required = true, Standard = true, Fields = ["name"] };
    private static readonly Column<Asset> Subtype = new("subtype", a => ListCell.Join(a.Subtypes)) { Standard = true, Fields = ["subtypes"] };
    private static readonly Column<Asset> Sectors = new("sector", a => Words<Sector>.Of(a.Sector)) { Standard = true, Fields = ["sector"] };
    private static readonly Column<Asset> Strands = new("strands", a => ListCell.Join(a.Strands.Select(Words<Strand>.Of))) { Standard = true, Fields = ["strands"] };
    private static readonly Column<Asset> Employees = new("employees", a => CellText.Of(a.Employees)) { Standard = true, Fields = ["employees"] };

    private static readonly Column<Asset> SpendInSterling =
        new("annual_spend_gbp", a => a.AnnualSpend is { Currency: Sterling } spend ? CellText.Of((decimal?)spend.Amount) : null) { Standard = true, Fields = ["annualSpend"] };

    private static readonly Column<Asset> Spend =
        new("annual_spend", a => a.AnnualSpend is { Currency: not Sterling } spend ? CellText.Of((decimal?)spend.Amount) : null);

    private static readonly Column<Asset> SpendCurrency =
        new("annual_spend_currency", a => a.AnnualSpend is { Currency: not Sterling } spend ? spend.Currency : null) { Fields = ["annualSpend.currency"] };

    private static readonly Column<Asset> Land = new("land_property", a => CellText.YesNo(a.LandOrProperty)) { Standard = true, Fields = ["landOrProperty"] };
    private static readonly Column<Asset> Description = new("description", a => a.Description) { Standard = true, Fields = ["description"] };
    private static readonly Column<Asset> Places = new("place_id", a => ListCell.Join(a.PlaceIds)) { Standard = true, Fields = ["placeIds"] };
    private static readonly Column<Asset> Members = new("members", a => CellText.Of(a.Members)) { Standard = true, Fields = ["members"] };
    private static readonly Column<Asset> Identifiers = new("identifiers", a => ListCell.Join(a.Identifiers.Select(i => i.ToString()))) { Fields = ["identifiers"] };
    private static readonly Column<Asset> ConsentLevels = new("consent", a => a.Consent is { } c ? Words<ConsentLevel>.Of(c.Level) : null) { Fields = ["consent"] };
    private static readonly Column<Asset> ConsentRecorded = new("consent_recorded_on", a => CellText.Of(a.Consent?.RecordedOn)) { Fields = ["consent.recordedOn"] };
    private static readonly Column<Asset> ConsentUntil = new("consent_valid_until", a => CellText.Of(a.Consent?.ValidUntil)) { Fields = ["consent.validUntil"] };
    private static readonly Column<Asset> ConsentNote = new("consent_note", a => a.Consent?.Note) { Fields = ["consent.note"] };
    private static readonly Column<Asset> OpenAsks = new("capacity", a => CellText.Of(a.Capacity?.OpenAsks)) { Fields = ["capacity"] };
    private static readonly Column<Asset> CapacityNote = new("capacity_note", a => a.Capacity?.Note) { Fields = ["capacity.note"] };
    private static readonly Column<Asset> Parent = new("parent_id", a => a.ParentId) { Fields = ["parentId"] };
    private static readonly Column<Asset> Sponsor = new("sponsor", a => a.Sponsor) { Fields = ["sponsor"] };
    private static readonly Column<Asset> TradingSince = new("trading_since", a => CellText.Of(a.TradingSince)) { Fields = ["tradingSince"] };

    internal NodesFile()
        : base("nodes.csv", EntityKind.Asset,
        [
            Id, Kinds, Declared.Scale, AssetName, Subtype, Sectors, Strands, Employees, SpendInSterling, Land, Description, Sources.Reference, Sources.Quote,
            Declared.Basis, Sources.SizeReference, Sources.SizeQuote, Places, Members,
            Spend, SpendCurrency, Identifiers, Point.Latitude, Point.Longitude, Parent, Sponsor, OpenAsks, CapacityNote,
            ConsentLevels, ConsentRecorded, ConsentUntil, ConsentNote, Sources.About, Declared.Reference, Declared.Quote, Declared.About, TradingSince,
        ])
    {
        Required = true;
        KeepsAttributes = true;
    }

    internal override AttributeMap AttributesOf(Asset record) => record.Attributes;

    internal override Asset ReadRecord(Row row)
    {
        var sources = Sources.Read(row);
        var asset = new Asset
        {
            Id = row.RequiredWord(Id),
            Kind = row.RequiredOneOf<AssetKind>(Kinds),
            Name = row.RequiredText(AssetName),
            Description = row.Text(Description),
            Subtypes = row.List(Subtype),
            Sector = row.OneOf<Sector>(Sectors) ?? Sector.Unknown,
            Strands = row.ListOf<Strand>(Strands),
            PlaceIds = row.List(Places),
            Location = Point.Read(row),
            Identifiers = ReadIdentifiers(row),
            Employees = row.Whole(Employees),
            AnnualSpend = ReadSpend(row),
            TradingSince = row.Date(TradingSince),
            LandOrProperty = row.YesNo(Land),
            Members = row.Whole(Members),
            Consent = ReadConsent(row),
            Capacity = ReadCapacity(row),
            ParentId = row.OptionalWord(Parent),
            Sponsor = row.Text(Sponsor),
            Sources = sources,
            Attributes = row.Attributes(),
        };
        return asset with { DeclaredScale = Declared.Read(row, asset) };
    }

    private static ValueList<Identifier> ReadIdentifiers(Row row)
    {
        var words = row.List(Identifiers);
        if (words.Count == 0)
        {
            return [];
        }
        var identifiers = new List<Identifier>(words.Count);
        foreach (var word in words)
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == word.Length - 1)
            {
                row.Bad(Identifiers, word, "is no identifier", "register:number, as GB-CHC:1234567, several joined by ;");
                continue;
            }
            identifiers.Add(new Identifier(word[..colon], word[(colon + 1)..]));
        }
        return identifiers.ToValueList();
    }

    private static Money? ReadSpend(Row row)
    {
        var sterling = row.Amount(SpendInSterling);
        var (other, currency) = (row.Amount(Spend), row.Word(SpendCurrency));
        if (other is null != (currency.Length == 0))
        {
            row.Fail(other is null ? Spend : SpendCurrency, ImportErrorCodes.Contradiction, "the amount and its currency don't stand together", "both annual_spend and annual_spend_currency, or none");
        }
        if (sterling is not null && other is not null)
        {
            row.Fail(Spend, ImportErrorCodes.Contradiction, "the spend stands in two columns", "either annual_spend_gbp or annual_spend with its currency");
        }
        return sterling is { } pounds ? new Money(pounds, Sterling) : other is { } amount ? new Money(amount, currency) : null;
    }

    private static Consent? ReadConsent(Row row)
    {
        var level = row.OneOf<ConsentLevel>(ConsentLevels);
        var (recorded, until, note) = (row.Day(ConsentRecorded), row.Day(ConsentUntil), row.Text(ConsentNote));
        if (level is null && (recorded is not null || until is not null || note is not null))
        {
            row.Fail(ConsentLevels, ImportErrorCodes.EmptyCell, "the cell is empty while other cells speak of a consent", $"one of {Words<ConsentLevel>.All}");
        }
        return level is { } given ? new Consent(given, recorded, until, note) : null;
    }

    private static Capacity? ReadCapacity(Row row)
    {
        var asks = row.Whole(OpenAsks);
        var note = row.Text(CapacityNote);
        if (asks is null && note is not null)
        {
            row.Fail(OpenAsks, ImportErrorCodes.EmptyCell, "the cell is empty while capacity_note is filled", "how many open asks at once are bearable, at least 1");
        }
        return asks is { } open ? new Capacity(open, note) : null;
    }
}
