using AssetGraph.Api.Bridges;
using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Planning;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.Api.Planning;

/// <summary>What would come of a change.</summary>
public sealed class WhatIfView
{
    private readonly CityScope before;
    private readonly CityScope after;
    private readonly WhatIf found;

    private WhatIfView(CityScope before, CityScope after, WhatIf found, DateOnly asAt) => (this.before, this.after, this.found, AsAt) = (before, after, found, asAt);

    /// <summary>The revision it starts from.</summary>
    public int Revision => before.Snapshot.Revision;

    /// <summary>The day.</summary>
    public DateOnly AsAt { get; }

    /// <summary>As it is.</summary>
    public CityStateView Before => new(found.Before);

    /// <summary>As it would be.</summary>
    public CityStateView After => new(found.After);

    /// <summary>What moved in the list.</summary>
    public IEnumerable<OpportunityShiftView> Shifts => found.Shifts.Select(s => new OpportunityShiftView(View(s.MacroId), View(s.MicroId), s));

    /// <summary>Pairs that would be joined.</summary>
    public IEnumerable<AssetPair> Built => found.Built.Select(p => new AssetPair(View(p.MacroId), View(p.MicroId)));

    /// <summary>Pairs that would part.</summary>
    public IEnumerable<AssetPair> Lost => found.Lost.Select(p => new AssetPair(View(p.MacroId), View(p.MicroId)));

    /// <summary>Who would be cut off.</summary>
    public IEnumerable<AssetView> CutOff => found.CutOff.Select(View);

    /// <summary>Who would be joined up.</summary>
    public IEnumerable<AssetView> JoinedUp => found.JoinedUp.Select(View);

    internal static WhatIfView Of(
        CityScope city,
        WhatIfInput? change,
        IReadOnlyList<string>? without,
        bool withoutProjectTies,
        OpportunityPreset preset,
        int listLength,
        DateOnly? asAt,
        CancellationToken cancellationToken)
    {
        var day = asAt ?? city.Today;
        var changed = change is null ? city : Changed(city, change);
        var exclusions = Exclusions.Default with
        {
            AssetIds = [.. (without ?? []).Select(id => Known(changed, id)).Order(StringComparer.Ordinal).Distinct()],
            TiesMadeByProject = withoutProjectTies,
        };
        var found = WhatIf.Compare(
            BridgeAnswers.GraphOf(city, day), BridgingGraph.Of(changed.Snapshot, day, exclusions), OpportunityQuery.Of(preset), listLength, cancellationToken);
        return new WhatIfView(city, changed, found, day);
    }

    private static CityScope Changed(CityScope city, WhatIfInput input)
    {
        var reader = ChangeSetReader.Read(city, input.For(city.Key));
        try
        {
            var change = ChangePlan.Prepare(city.Snapshot, city.Key, reader.ChangeSet, city.Snapshot.Revision + 1, city.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            return new CityScope(city.Snapshot.With(change), city.Today, city.Options);
        }
        catch (InvalidChangeException invalid)
        {
            var first = reader.Locate(invalid.Errors[0]);
            throw new GraphQLException($"\"change.{first.Path}\": {first.Message}; expected {first.Expected} ({first.Code}).", GraphQL.Execution.ErrorCodes.BadUserInput);
        }
    }

    private static string Known(CityScope city, string idOrKey) =>
        city.FindAsset(idOrKey)?.Id ?? throw new GraphQLException($"\"without\" names no asset '{idOrKey}'; expected the id or key of one.", GraphQL.Execution.ErrorCodes.BadUserInput);

    private AssetView View(string key) => (after.Snapshot.Assets.Find(key) is null ? before : after).AssetByKey(key);
}

/// <summary>A macro and a micro asset.</summary>
/// <param name="Macro">The one.</param>
/// <param name="Micro">The other.</param>
public sealed record AssetPair(AssetView Macro, AssetView Micro);

/// <summary>An opportunity before and after.</summary>
public sealed class OpportunityShiftView
{
    private readonly OpportunityShift shift;

    internal OpportunityShiftView(AssetView macro, AssetView micro, OpportunityShift shift) => (Macro, Micro, this.shift) = (macro, micro, shift);

    /// <summary>The macro side.</summary>
    public AssetView Macro { get; }

    /// <summary>The micro side.</summary>
    public AssetView Micro { get; }

    /// <summary>Its rank before.</summary>
    public int? RankBefore => shift.RankBefore;

    /// <summary>Its rank after.</summary>
    public int? RankAfter => shift.RankAfter;

    /// <summary>Its score before.</summary>
    public double? ScoreBefore => shift.ScoreBefore;

    /// <summary>Its score after.</summary>
    public double? ScoreAfter => shift.ScoreAfter;
}
