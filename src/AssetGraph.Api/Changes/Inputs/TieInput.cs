using AssetGraph.Api.Cities;
using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Changes.Inputs;

/// <summary>A tie to write.</summary>
public sealed record TieInput : RecordInput
{
    /// <summary>Where it starts.</summary>
    public Optional<string?> Source { get; init; }

    /// <summary>Where it leads.</summary>
    public Optional<string?> Target { get; init; }

    /// <summary>Its type.</summary>
    public Optional<string?> Type { get; init; }

    /// <summary>Whether it reads from source to target only.</summary>
    public Optional<bool?> Directed { get; init; }

    /// <summary>How much of a tie it is.</summary>
    public Optional<double?> Weight { get; init; }

    /// <summary>What flows a year.</summary>
    public Optional<MoneyInput?> Amount { get; init; }

    /// <summary>The trust somebody stated.</summary>
    public Optional<TrustInput?> Trust { get; init; }

    /// <summary>The strand.</summary>
    public Optional<Strand?> Strand { get; init; }

    /// <summary>When it came about.</summary>
    public Optional<PartialDate?> OccurredOn { get; init; }

    /// <summary>When it ended.</summary>
    public Optional<PartialDate?> EndedOn { get; init; }

    /// <summary>When somebody last said it holds.</summary>
    public Optional<PartialDate?> LastConfirmedOn { get; init; }

    /// <summary>Whether the programme brought it about.</summary>
    public Optional<bool?> MadeByProject { get; init; }

    /// <summary>Who brought the two together.</summary>
    public Optional<string?> BrokeredBy { get; init; }

    /// <summary>The introduction it came from.</summary>
    public Optional<string?> Introduction { get; init; }

    /// <summary>What the two do with each other.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Where its statements stand.</summary>
    public Optional<IReadOnlyList<SourceInput>?> Sources { get; init; }

    internal override EntityKind RecordKind => EntityKind.Tie;

    internal override IEntity Merge(CityScope city, string key)
    {
        var before = city.Snapshot.Ties.Find(key) ?? new Tie { Id = key, SourceId = "", TargetId = "", TypeId = "" };
        return before with
        {
            SourceId = Source.HasValue ? Refer(city, EntityKind.Asset, Source.Value) ?? "" : before.SourceId,
            TargetId = Target.HasValue ? Refer(city, EntityKind.Asset, Target.Value) ?? "" : before.TargetId,
            TypeId = Type.HasValue ? Refer(city, EntityKind.TieType, Type.Value) ?? "" : before.TypeId,
            Directed = Take(Directed, before.Directed),
            Weight = Weight.HasValue ? Weight.Value ?? 1 : before.Weight,
            Amount = Amount.HasValue ? Amount.Value?.ToMoney() : before.Amount,
            Trust = Trust.HasValue ? Trust.Value?.ToStatement() : before.Trust,
            Strand = Strand.HasValue ? Strand.Value : before.Strand,
            OccurredOn = OccurredOn.HasValue ? OccurredOn.Value : before.OccurredOn,
            EndedOn = EndedOn.HasValue ? EndedOn.Value : before.EndedOn,
            LastConfirmedOn = LastConfirmedOn.HasValue ? LastConfirmedOn.Value : before.LastConfirmedOn,
            MadeByProject = MadeByProject.HasValue ? MadeByProject.Value : before.MadeByProject,
            BrokeredById = BrokeredBy.HasValue ? Refer(city, EntityKind.Asset, BrokeredBy.Value) : before.BrokeredById,
            IntroductionId = Introduction.HasValue ? Refer(city, EntityKind.Introduction, Introduction.Value) : before.IntroductionId,
            Description = Take(Description, before.Description),
            Sources = TakeList(Sources, before.Sources, s => s.ToSource()),
        };
    }
}
