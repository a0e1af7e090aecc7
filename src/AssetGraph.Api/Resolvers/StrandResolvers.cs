using AssetGraph.Api.Bridges;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Strands;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Profiles;
using AssetGraph.Bridging.Strands;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Resolvers;

/// <summary>The programme's own questions. Reads: the snapshot. Fails: numbers out of range; names the city does not have. Sees: only who may be suggested.</summary>
[ObjectType("City")]
public sealed class StrandResolvers
{
    /// <summary>Whether a partnership is mixed and on an equal footing.</summary>
    public PartnershipView Partnership([Parent] CityScope city, string? of, IReadOnlyList<string>? members, DateOnly? asAt, CancellationToken cancellationToken)
    {
        if (of is null == members is null)
        {
            throw new BridgingException("AG3005", "partnership", of is null ? "neither of nor members" : "both of and members", "one of the two");
        }

        var check = new PartnershipCheck(BridgeAnswers.GraphOf(city, asAt));
        return new PartnershipView(city, of is not null
            ? check.Of(BridgeAnswers.Key(city, EntityKind.Asset, of), cancellationToken)
            : check.Of(members!.Select(m => BridgeAnswers.Key(city, EntityKind.Asset, m)), cancellationToken));
    }

    /// <summary>Places that lack a space or a broker.</summary>
    public IEnumerable<PlaceGapView> PlaceGaps([Parent] CityScope city, PlaceLevel? level, int first, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var gaps = city.Answer(
            (asAt ?? city.Today, level, nameof(PlaceGaps)),
            static (s, q, token) => new PlaceGaps(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.level, token),
            cancellationToken);
        return Slices.Of(gaps, first).Select(g => new PlaceGapView(city, g));
    }

    /// <summary>What stands on a programme.</summary>
    public DependenceView Dependence([Parent] CityScope city, IReadOnlyList<string>? programme, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var dependence = city.Answer(
            (asAt ?? city.Today, BridgeAnswers.Keys(city, EntityKind.Asset, programme), nameof(Dependence)),
            static (s, q, token) => new DependenceCheck(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.Item2, token),
            cancellationToken);
        return new DependenceView(city, dependence);
    }

    /// <summary>Who together can do what an anchor looks for.</summary>
    public ConsortiumView Consortium([Parent] CityScope city, string macro, IReadOnlyList<string>? categories, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var consortium = city.Answer(
            (asAt ?? city.Today, BridgeAnswers.Key(city, EntityKind.Asset, macro), BridgeAnswers.Keys(city, EntityKind.Category, categories), nameof(Consortium)),
            static (s, q, token) => new ConsortiumFinder(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.Item2, q.Item3, token),
            cancellationToken);
        return new ConsortiumView(city, consortium);
    }

    /// <summary>Spaces for those who look for one.</summary>
    public IEnumerable<SpaceMatchView> SpaceMatches([Parent] CityScope city, IReadOnlyList<string>? seekers, int first, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var matches = city.Answer(
            (asAt ?? city.Today, seekers is null, BridgeAnswers.Keys(city, EntityKind.Asset, seekers), first, nameof(SpaceMatches)),
            static (s, q, token) => new SpaceMatcher(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.first, q.Item2 ? null : q.Item3, token),
            cancellationToken);
        return matches.Select(m => new SpaceMatchView(city, m));
    }

    /// <summary>Needs for skills against offers.</summary>
    public SkillsReportView Skills([Parent] CityScope city, int? first, string? category, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var report = city.Answer(
            (asAt ?? city.Today, first ?? 20, category is null ? null : BridgeAnswers.Key(city, EntityKind.Category, category), nameof(Skills)),
            static (s, q, token) => new SkillsMatcher(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.Item2, q.Item3, token),
            cancellationToken);
        return new SkillsReportView(city, report);
    }

    /// <summary>How much of what anchors spend stays.</summary>
    public IEnumerable<SpendShareView> LocalSpend([Parent] CityScope city, string? place, int first, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var lines = city.Answer(
            (asAt ?? city.Today, place is null ? null : BridgeAnswers.Key(city, EntityKind.Place, place), nameof(LocalSpend)),
            static (s, q, token) => new LocalSpend(BridgeAnswers.GraphOf(s, q.Item1)).Find(q.Item2, token),
            cancellationToken);
        return Slices.Of(lines, first).Select(l => new SpendShareView(city, l));
    }

    /// <summary>What a plan of a place starts from.</summary>
    public CommunityPlanView CommunityPlan([Parent] CityScope city, string place, int opportunities, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var day = asAt ?? city.Today;
        var plan = city.Answer(
            (day, BridgeAnswers.Key(city, EntityKind.Place, place), opportunities, nameof(CommunityPlan)),
            static (s, q, token) => new CommunityPlanner(BridgeAnswers.GraphOf(s, q.day)).Of(q.Item2, q.opportunities, token),
            cancellationToken);
        return new CommunityPlanView(city, plan, day);
    }

    /// <summary>Outcomes beside their targets.</summary>
    public IEnumerable<IndicatorView> Indicators([Parent] CityScope city, string? strand, int first) =>
        Slices.Of(IndicatorBoard.Of(city.Snapshot, strand), first).Select(i => new IndicatorView(city, i));

    /// <summary>The city in figures.</summary>
    public IReadOnlyList<ProfileFigure> Profile([Parent] CityScope city, DateOnly? asAt, CancellationToken cancellationToken) => city.Answer(
        (asAt ?? city.Today, nameof(Profile)),
        static (s, q, token) => s.Shared(q, t => new CityProfiler(BridgeAnswers.GraphOf(s, q.Item1)).Profile(t), token),
        cancellationToken);

    /// <summary>The state of the market of social enterprises.</summary>
    public MarketReportView Market([Parent] CityScope city, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var report = city.Answer(
            (asAt ?? city.Today, nameof(Market)), static (s, q, token) => new MarketReporter(BridgeAnswers.GraphOf(s, q.Item1)).Report(token), cancellationToken);
        return new MarketReportView(city, report);
    }

    /// <summary>Community research.</summary>
    public ResearchReportView Research([Parent] CityScope city, PlaceLevel? level, DateOnly? asAt, CancellationToken cancellationToken)
    {
        var report = city.Answer(
            (asAt ?? city.Today, level, nameof(Research)), static (s, q, token) => new ResearchReporter(BridgeAnswers.GraphOf(s, q.Item1)).Report(q.level, token), cancellationToken);
        return new ResearchReportView(city, report);
    }
}
