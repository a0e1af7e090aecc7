using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>The state of the market.</summary>
public sealed class MarketReportView
{
    private readonly CityScope scope;
    private readonly MarketReport report;

    internal MarketReportView(CityScope scope, MarketReport report) => (this.scope, this.report) = (scope, report);

    /// <summary>Social enterprises.</summary>
    public int Enterprises => report.Enterprises;

    /// <summary>By size.</summary>
    public IEnumerable<SizeCount> BySize => report.BySize.Select(s => new SizeCount(s.Size, s.Enterprises));

    /// <summary>By trading history.</summary>
    public IEnumerable<HistoryCount> ByHistory => report.ByHistory.Select(h => new HistoryCount(h.History, h.Enterprises));

    /// <summary>By subtype.</summary>
    public IEnumerable<SubtypeCount> BySubtype => report.BySubtype.Select(s => new SubtypeCount(s.Subtype, s.Enterprises));

    /// <summary>Whom to ask.</summary>
    internal IEnumerable<AssetView> WithoutOffer(int first) => Slices.Of(report.WithoutOffer, first).Select(scope.View);

    /// <summary>Category by category.</summary>
    internal IEnumerable<MarketLineView> Lines(int first) => Slices.Of(report.Lines, first).Select(l => new MarketLineView(scope, l));
}

/// <summary>The market in one category.</summary>
public sealed class MarketLineView
{
    private readonly CityScope scope;
    private readonly MarketLine line;

    internal MarketLineView(CityScope scope, MarketLine line) => (this.scope, this.line) = (scope, line);

    /// <summary>The category.</summary>
    public CategoryView Category => new(scope, line.Category);

    /// <summary>Offers.</summary>
    public int Offers => line.Offers;

    /// <summary>Needs of social enterprises.</summary>
    public int SupportNeeds => line.SupportNeeds;

    /// <summary>Needs of macro assets.</summary>
    public int AnchorNeeds => line.AnchorNeeds;

    /// <summary>Those that nobody meets.</summary>
    public int AnchorNeedsUnmet => line.AnchorNeedsUnmet;

    /// <summary>Who offers.</summary>
    internal IEnumerable<AssetView> Suppliers(int first) => Slices.Of(line.Suppliers, first).Select(scope.View);
}
