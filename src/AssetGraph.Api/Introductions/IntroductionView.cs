using AssetGraph.Api.Cities;
using AssetGraph.Api.Records;
using AssetGraph.Domain;

namespace AssetGraph.Api.Introductions;

/// <summary>An introduction as callers see it; what it says of a hidden person is left out.</summary>
public sealed class IntroductionView
{
    private readonly Introduction introduction;

    internal IntroductionView(CityScope scope, Introduction introduction) => (Scope, this.introduction) = (scope, introduction);

    private bool IsHidden => Scope.Masking.Hides(introduction);

    /// <summary>The opaque id.</summary>
    public string Id => RecordIds.Of(EntityKind.Introduction, Scope.Key, Key);

    /// <summary>The key in its city.</summary>
    public string Key => Scope.Masking.PublicKey(introduction);

    /// <summary>The macro side.</summary>
    public AssetView Macro => Scope.AssetByKey(introduction.MacroId);

    /// <summary>The micro side.</summary>
    public AssetView Micro => Scope.AssetByKey(introduction.MicroId);

    /// <summary>Who was asked to introduce the two.</summary>
    public IEnumerable<AssetView> Intermediators => introduction.IntermediatorIds.Select(Scope.AssetByKey);

    /// <summary>How far it got.</summary>
    public IntroductionStatus Status => introduction.Status;

    /// <summary>What it can become.</summary>
    public IEnumerable<IntroductionStatus> NextStatuses => IntroductionLife.NextOf(introduction.Status);

    /// <summary>Whether it has not ended.</summary>
    public bool Open => introduction.IsOpen;

    /// <summary>Who follows it up.</summary>
    public string? Owner => IsHidden ? null : introduction.Owner;

    /// <summary>What happens next.</summary>
    public string? NextStep => IsHidden ? null : introduction.NextStep;

    /// <summary>When it last changed.</summary>
    public PartialDate? UpdatedOn => introduction.UpdatedOn;

    /// <summary>What came of it, or why not.</summary>
    public string? Outcome => IsHidden ? null : introduction.Outcome;

    /// <summary>The tie it made.</summary>
    public TieView? Tie => introduction.TieId is { } id && Scope.Snapshot.Ties.Find(id) is { } tie ? new TieView(Scope, tie) : null;

    internal CityScope Scope { get; }

    internal Introduction Record => introduction;
}
