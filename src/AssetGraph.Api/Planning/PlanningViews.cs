using AssetGraph.Api.Analyses;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging.Planning;

namespace AssetGraph.Api.Planning;

/// <summary>One of the ties that together bring the two sides of a city closest.</summary>
public sealed class BestTieView
{
    private readonly CityScope scope;
    private readonly BestTie tie;

    internal BestTieView(CityScope scope, BestTie tie) => (this.scope, this.tie) = (scope, tie);

    /// <summary>The macro side.</summary>
    public AssetView Macro => scope.AssetByKey(tie.MacroId);

    /// <summary>The micro side.</summary>
    public AssetView Micro => scope.AssetByKey(tie.MicroId);

    /// <summary>What it adds to efficiency.</summary>
    public double Gain => tie.Gain;

    /// <summary>Efficiency with it and those before it.</summary>
    public double Efficiency => tie.Efficiency;

    /// <summary>The opportunity's score.</summary>
    public double Score => tie.Score;
}

/// <summary>A programme's team.</summary>
public sealed class ConnectorTeamView
{
    private readonly CityScope scope;
    private readonly ConnectorTeam team;

    internal ConnectorTeamView(CityScope scope, ConnectorTeam team, DateOnly asAt) => (this.scope, this.team, AsAt) = (scope, team, asAt);

    /// <summary>The revision.</summary>
    public int Revision => scope.Snapshot.Revision;

    /// <summary>The day.</summary>
    public DateOnly AsAt { get; }

    /// <summary>Who, in the order chosen.</summary>
    public IEnumerable<TeamMemberView> Members => team.Members.Select(m => new TeamMemberView(scope, m));

    /// <summary>What the team is worth.</summary>
    public double Value => team.Value;

    /// <summary>What no team of this size can exceed.</summary>
    public double Bound => team.Bound;

    /// <summary>How many opportunities it opens.</summary>
    public int Opened => team.Opened;

    /// <summary>How many were looked at.</summary>
    public int Considered => team.Considered;

    /// <summary>How many could have been chosen.</summary>
    public int Connectors => team.Connectors;
}

/// <summary>A connector of a team.</summary>
public sealed class TeamMemberView
{
    private readonly CityScope scope;
    private readonly TeamMember member;

    internal TeamMemberView(CityScope scope, TeamMember member) => (this.scope, this.member) = (scope, member);

    /// <summary>Who.</summary>
    public AssetView Asset => scope.AssetByKey(member.AssetId);

    /// <summary>What they added.</summary>
    public double Gain => member.Gain;

    /// <summary>Open asks.</summary>
    public int OpenAsks => member.OpenAsks;

    /// <summary>How many they can carry.</summary>
    public int Capacity => member.Capacity;

    /// <summary>What is theirs.</summary>
    public IEnumerable<TeamOpeningView> Openings => member.Openings.Select(o => new TeamOpeningView(scope, o));
}

/// <summary>An opportunity that a member opens.</summary>
public sealed class TeamOpeningView
{
    private readonly CityScope scope;
    private readonly TeamOpening opening;

    internal TeamOpeningView(CityScope scope, TeamOpening opening) => (this.scope, this.opening) = (scope, opening);

    /// <summary>The macro side.</summary>
    public AssetView Macro => scope.AssetByKey(opening.MacroId);

    /// <summary>The micro side.</summary>
    public AssetView Micro => scope.AssetByKey(opening.MicroId);

    /// <summary>The score.</summary>
    public double Score => opening.Score;

    /// <summary>The trust of both sides.</summary>
    public double Trust => opening.Trust;
}

/// <summary>An asset without whom the sides would part.</summary>
public sealed class FragilePointView
{
    private readonly CityScope scope;
    private readonly FragilePoint point;

    internal FragilePointView(CityScope scope, FragilePoint point) => (this.scope, this.point) = (scope, point);

    /// <summary>Who.</summary>
    public AssetView Asset => scope.View(point.Asset);

    /// <summary>How many pairs would part.</summary>
    public int PairsCut => (int)Math.Min(point.PairsCut, int.MaxValue);

    /// <summary>Which share of those that have a route.</summary>
    public double Share => point.Share;

    /// <summary>Who would be cut off.</summary>
    public IEnumerable<AssetView> CutOff => point.CutOff.Select(scope.View);

    /// <summary>Where these are at home.</summary>
    public IEnumerable<PlaceView> Places => point.PlaceIds.Select(id => new PlaceView(scope, scope.Snapshot.Places.Find(id)!));
}

/// <summary>A city's network in figures.</summary>
public sealed class CityStateView
{
    private readonly CityState state;

    internal CityStateView(CityState state) => this.state = state;

    /// <summary>Macro assets.</summary>
    public int Macro => state.Macro;

    /// <summary>Micro assets.</summary>
    public int Micro => state.Micro;

    /// <summary>Pairs that trust joins.</summary>
    public int Ties => state.Ties;

    /// <summary>Macro–micro pairs that are joined.</summary>
    public int Bridges => state.Bridges;

    /// <summary>Opportunities.</summary>
    public int Opportunities => state.Opportunities;

    /// <summary>Macro–micro efficiency.</summary>
    public double? Efficiency => Figures.OrNull(state.Efficiency);

    /// <summary>The E–I index by scale.</summary>
    public double? EiIndex => Figures.OrNull(state.EIIndex);

    /// <summary>Micro assets without a route to a macro one.</summary>
    public int CutOff => state.CutOff;
}
