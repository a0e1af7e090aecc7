using AssetGraph.Bridging.Matching;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>Makes the state-of-the-market report. Safe to use from several threads.</summary>
/// <param name="graph">The graph to look in.</param>
public sealed class MarketReporter(BridgingGraph graph)
{
    /// <summary>Makes the report.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A report without lines where there is no social enterprise and no macro asset with a need.</returns>
    /// <remarks>Cost: the needs and offers, and for each need of a macro asset the offers that meet it.</remarks>
    public MarketReport Report(CancellationToken cancellationToken = default)
    {
        var enterprises = Enumerable.Range(0, graph.Vertices.Count).Where(IsEnterprise).ToArray();
        var lines = new SortedDictionary<string, Draft>(StringComparer.Ordinal);
        var withoutOffer = new List<Asset>();
        foreach (var v in enterprises)
        {
            var offers = 0;
            foreach (var entry in graph.Needs.EntriesOf(v))
            {
                var line = LineOf(entry);
                if (entry.IsNeed)
                {
                    line.SupportNeeds++;
                }
                else
                {
                    offers++;
                    line.Offers++;
                    line.Suppliers.Add(v);
                }
            }

            if (offers == 0)
            {
                withoutOffer.Add(graph.Vertices[v]);
            }
        }

        foreach (var v in graph.MacroVertices)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in graph.Needs.EntriesOf(v))
            {
                if (entry.IsNeed)
                {
                    var line = LineOf(entry);
                    line.AnchorNeeds++;
                    line.AnchorNeedsMet += graph.Needs.CounterpartsOf(entry).Any(c => IsEnterprise(c.Other.Vertex)) ? 1 : 0;
                }
            }
        }

        return new MarketReport(
            enterprises.Length,
            [.. enterprises.CountBy(v => SizeOf(graph.Vertices[v])).OrderBy(s => s.Key).Select(s => (s.Key, s.Value))],
            [.. enterprises.CountBy(v => HistoryOf(graph.Vertices[v])).OrderBy(s => s.Key).Select(s => (s.Key, s.Value))],
            [.. enterprises.SelectMany(v => graph.Vertices[v].Subtypes.Distinct()).CountBy(s => s).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value))],
            [.. withoutOffer],
            [
                .. lines
                    .Select(l => new MarketLine(
                        graph.Snapshot.Categories.Find(l.Key)!, l.Value.Offers, l.Value.SupportNeeds, l.Value.AnchorNeeds, l.Value.AnchorNeedsMet, [.. l.Value.Suppliers.Select(v => graph.Vertices[v])]))
                    .OrderByDescending(l => l.AnchorNeedsUnmet).ThenBy(l => l.Category.Id, StringComparer.Ordinal),
            ]);

        Draft LineOf(IndexEntry entry)
        {
            if (!lines.TryGetValue(entry.Record.CategoryId, out var line))
            {
                lines.Add(entry.Record.CategoryId, line = new Draft());
            }

            return line;
        }
    }

    private bool IsEnterprise(int vertex) =>
        graph.Vertices[vertex] is { Kind: AssetKind.Organisation, Sector: Sector.Social } && graph.ScaleOf(vertex) != Scale.Macro;

    private TradingHistory HistoryOf(Asset asset)
    {
        // Of a year or month alone nobody knows the day: the last that it can mean, so that nobody seems older than they are.
        if (asset.TradingSince is not { } since || since.Latest > graph.AsAt)
        {
            return TradingHistory.Unknown;
        }

        return since.Latest.AddYears(10) <= graph.AsAt ? TradingHistory.Long : since.Latest.AddYears(3) <= graph.AsAt ? TradingHistory.Settled : TradingHistory.New;
    }

    private static SizeClass SizeOf(Asset asset) => asset.Employees switch
    {
        null => SizeClass.Unknown,
        < 10 => SizeClass.Micro,
        < 50 => SizeClass.Small,
        < 250 => SizeClass.Medium,
        _ => SizeClass.Large,
    };

    private sealed class Draft
    {
        public int Offers { get; set; }

        public int SupportNeeds { get; set; }

        public int AnchorNeeds { get; set; }

        public int AnchorNeedsMet { get; set; }

        public SortedSet<int> Suppliers { get; } = [];
    }
}
