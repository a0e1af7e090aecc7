using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>An introduction to write.</summary>
public sealed record IntroductionInput : RecordInput
{
    /// <summary>The macro side.</summary>
    public Optional<string?> Macro { get; init; }

    /// <summary>The micro side.</summary>
    public Optional<string?> Micro { get; init; }

    /// <summary>Who was asked to introduce the two.</summary>
    public Optional<IReadOnlyList<string>?> Intermediators { get; init; }

    /// <summary>How far it got.</summary>
    public Optional<IntroductionStatus?> Status { get; init; }

    /// <summary>Who follows it up.</summary>
    public Optional<string?> Owner { get; init; }

    /// <summary>What happens next.</summary>
    public Optional<string?> NextStep { get; init; }

    /// <summary>When the status last changed.</summary>
    public Optional<PartialDate?> UpdatedOn { get; init; }

    /// <summary>What came of it.</summary>
    public Optional<string?> Outcome { get; init; }

    /// <summary>The tie it made.</summary>
    public Optional<string?> Tie { get; init; }

    internal override EntityKind RecordKind => EntityKind.Introduction;

    internal override IEntity Merge(CityScope city, string key)
    {
        var before = city.Snapshot.Introductions.Find(key) ?? new Introduction { Id = key, MacroId = "", MicroId = "" };
        return before with
        {
            MacroId = Macro.HasValue ? Refer(city, EntityKind.Asset, Macro.Value) ?? "" : before.MacroId,
            MicroId = Micro.HasValue ? Refer(city, EntityKind.Asset, Micro.Value) ?? "" : before.MicroId,
            IntermediatorIds = TakeList(Intermediators, before.IntermediatorIds, i => Refer(city, EntityKind.Asset, i)!),
            Status = Take(Status, before.Status),
            Owner = Take(Owner, before.Owner),
            NextStep = Take(NextStep, before.NextStep),
            UpdatedOn = UpdatedOn.HasValue ? UpdatedOn.Value : before.UpdatedOn,
            Outcome = Take(Outcome, before.Outcome),
            TieId = Tie.HasValue ? Refer(city, EntityKind.Tie, Tie.Value) : before.TieId,
        };
    }
}
