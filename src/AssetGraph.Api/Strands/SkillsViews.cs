using AssetGraph.Api.Analyses;
using AssetGraph.Api.Bridges;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Strands;

namespace AssetGraph.Api.Strands;

/// <summary>Needs for skills against offers.</summary>
public sealed class SkillsReportView
{
    private readonly CityScope scope;
    private readonly SkillsReport report;

    internal SkillsReportView(CityScope scope, SkillsReport report) => (this.scope, this.report) = (scope, report);

    /// <summary>How many matches there are.</summary>
    public int Found => report.Found;

    /// <summary>The best.</summary>
    public IEnumerable<SkillsMatchView> Matches => report.Matches.Select(m => new SkillsMatchView(scope, m));

    /// <summary>The mismatch.</summary>
    public IEnumerable<SkillsBalanceView> Balance => report.Balance.Select(b => new SkillsBalanceView(scope, b));
}

/// <summary>A need and an offer.</summary>
public sealed class SkillsMatchView
{
    private readonly CityScope scope;
    private readonly SkillsMatch match;

    internal SkillsMatchView(CityScope scope, SkillsMatch match) => (this.scope, this.match) = (scope, match);

    /// <summary>By what they meet.</summary>
    public NeedOfferMatchView Meeting => new(scope, match.Meeting);

    /// <summary>The offer's level less the need's.</summary>
    public int? LevelGap => match.LevelGap;

    /// <summary>Whether the work asks for much less.</summary>
    public bool BelowQualification => match.BelowQualification;

    /// <summary>What is there.</summary>
    public IReadOnlyList<string> Met => match.Met;

    /// <summary>What is to come.</summary>
    public IReadOnlyList<string> Steps => match.Steps;

    /// <summary>What the holder looks for.</summary>
    public IReadOnlyList<Wish> Wishes => match.Wishes;

    /// <summary>How near.</summary>
    public double? Closeness => Figures.OrNull(match.Place.Value);
}

/// <summary>Needs against offers in a category at a level.</summary>
public sealed class SkillsBalanceView
{
    private readonly CityScope scope;
    private readonly SkillsBalance balance;

    internal SkillsBalanceView(CityScope scope, SkillsBalance balance) => (this.scope, this.balance) = (scope, balance);

    /// <summary>The category.</summary>
    public CategoryView Category => new(scope, scope.Snapshot.Categories.Find(balance.CategoryId)!);

    /// <summary>The level.</summary>
    public int? Level => balance.Level;

    /// <summary>Open needs.</summary>
    public int Needs => balance.Needs;

    /// <summary>Open offers.</summary>
    public int Offers => balance.Offers;

    /// <summary>Needs that nothing meets.</summary>
    public int UnmetNeeds => balance.UnmetNeeds;

    /// <summary>Offers that meet nothing.</summary>
    public int UnusedOffers => balance.UnusedOffers;
}
