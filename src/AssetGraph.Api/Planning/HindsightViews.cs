using AssetGraph.Api.Analyses;
using AssetGraph.Bridging.Hindsight;

namespace AssetGraph.Api.Planning;

/// <summary>What looking back showed.</summary>
public sealed class HindsightView
{
    private readonly HindsightReport report;

    internal HindsightView(HindsightReport report) => this.report = report;

    /// <summary>The revision.</summary>
    public int Revision => report.Revision;

    /// <summary>The last day that counted as known.</summary>
    public DateOnly CutOff => report.Options.CutOff;

    /// <summary>The last day of what was to be foreseen.</summary>
    public DateOnly End => report.Options.End;

    /// <summary>How far down each list counted.</summary>
    public int K => report.Options.K;

    /// <summary>The seed.</summary>
    public int Seed => report.Options.Seed;

    /// <summary>Macro assets.</summary>
    public int Anchors => report.Anchors;

    /// <summary>Those that built a bridge.</summary>
    public int AnchorsWithBridges => report.AnchorsWithBridges;

    /// <summary>Pairs ranked.</summary>
    public double Pairs => report.Pairs;

    /// <summary>How many of them came about.</summary>
    public int Bridges => report.Bridges;

    /// <summary>Their share.</summary>
    public double? Prevalence => Figures.OrNull(report.Prevalence);

    /// <summary>What nobody could have foreseen.</summary>
    public IEnumerable<HindsightCountView> LeftOut => report.LeftOut.Where(l => l.Value > 0).Select(l => new HindsightCountView(l.Key, l.Value));

    /// <summary>The methods.</summary>
    public IEnumerable<HindsightMethodView> Methods => report.Methods.Select(m => new HindsightMethodView(m));

    /// <summary>The best of the simple ones.</summary>
    public string BestBaseline => report.BestBaseline;

    /// <summary>How much better the score was.</summary>
    public HindsightEstimateView TimesBestBaseline => new(report.TimesBestBaseline);

    /// <summary>What was better than the score.</summary>
    public IReadOnlyList<string> Better => report.Better;

    /// <summary>By kind of bridge.</summary>
    public IEnumerable<StratumResult> Strata => report.Strata.Where(s => s.Bridges > 0);

    /// <summary>Whether those who introduced were named.</summary>
    public HindsightBrokersView? Intermediators => report.Intermediators is { } found ? new(found) : null;
}

/// <summary>Later bridges left out for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Bridges">How many.</param>
public sealed record HindsightCountView(string Reason, int Bridges);

/// <summary>How well one way of ranking foresaw.</summary>
public sealed class HindsightMethodView
{
    private readonly MethodResult result;

    internal HindsightMethodView(MethodResult result) => this.result = result;

    /// <summary>Its name.</summary>
    public string Name => result.Name;

    /// <summary>Recall among the first k.</summary>
    public HindsightEstimateView Recall => new(result.Recall);

    /// <summary>Precision among the first k.</summary>
    public HindsightEstimateView Precision => new(result.Precision);

    /// <summary>Mean reciprocal rank.</summary>
    public HindsightEstimateView ReciprocalRank => new(result.ReciprocalRank);

    /// <summary>Discounted gain.</summary>
    public HindsightEstimateView Ndcg => new(result.Ndcg);

    /// <summary>The area under the precision–recall curve.</summary>
    public double? AveragePrecision => Figures.OrNull(result.AveragePrecision);
}

/// <summary>How well those who introduced were named.</summary>
public sealed class HindsightBrokersView
{
    private readonly BrokerResult result;

    internal HindsightBrokersView(BrokerResult result) => this.result = result;

    /// <summary>Bridges with a documented intermediator.</summary>
    public int Bridges => result.Bridges;

    /// <summary>Mean reciprocal rank.</summary>
    public HindsightEstimateView ReciprocalRank => new(result.ReciprocalRank);

    /// <summary>The same by ties alone.</summary>
    public HindsightEstimateView MostConnected => new(result.MostConnected);

    /// <summary>The share among the first three.</summary>
    public double? FirstThree => Figures.OrNull(result.FirstThree);
}

/// <summary>A mean with its interval.</summary>
public sealed class HindsightEstimateView
{
    private readonly Estimate estimate;

    internal HindsightEstimateView(Estimate estimate) => this.estimate = estimate;

    /// <summary>The mean.</summary>
    public double? Value => Figures.OrNull(estimate.Value);

    /// <summary>From.</summary>
    public double? Low => Figures.OrNull(estimate.Low);

    /// <summary>To.</summary>
    public double? High => Figures.OrNull(estimate.High);
}
