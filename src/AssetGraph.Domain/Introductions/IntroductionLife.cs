using System.Globalization;

namespace AssetGraph.Domain;

/// <summary>
/// The life of an introduction: suggested, agreed, introduced, and then a tie or a no. It goes forward only, may leave steps out, and ends once. Steps are planned
/// on one revision and come out as a change set for it, so that two who act at the same time can't both be right.
/// </summary>
public static class IntroductionLife
{
    /// <summary>The type of the tie that comes of an introduction where nobody says.</summary>
    public const string UsualTieType = "partners-with";

    /// <summary>What an introduction can become; empty for one that has ended.</summary>
    /// <param name="status">Where it is.</param>
    public static ValueList<IntroductionStatus> NextOf(IntroductionStatus status) => status switch
    {
        IntroductionStatus.Suggested => [IntroductionStatus.Agreed, IntroductionStatus.Introduced, IntroductionStatus.TieFormed, IntroductionStatus.Declined],
        IntroductionStatus.Agreed => [IntroductionStatus.Introduced, IntroductionStatus.TieFormed, IntroductionStatus.Declined],
        IntroductionStatus.Introduced => [IntroductionStatus.TieFormed, IntroductionStatus.Declined],
        _ => [],
    };

    /// <summary>Takes an opportunity up. Where the pair has an open introduction, that is the answer and nothing changes.</summary>
    /// <param name="city">The city as it is.</param>
    /// <param name="request">The wish.</param>
    /// <param name="today">The day on which it is said.</param>
    /// <exception cref="InvalidChangeException">AG1004 for an unknown asset, AG1008 for sides that are one, AG1016 for a person who has not agreed to be suggested.</exception>
    public static IntroductionStep Record(CitySnapshot city, IntroductionRequest request, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(request);
        Require(city, today, [(request.MacroId, "macro"), (request.MicroId, "micro"), .. request.IntermediatorIds.Select((id, i) => (id, $"intermediators.{i}"))]);
        if (city.Introductions.FirstOrDefault(i => i.IsOpen && i.MacroId == request.MacroId && i.MicroId == request.MicroId) is { } open)
        {
            return new IntroductionStep(open, null);
        }
        var introduction = new Introduction
        {
            Id = FreeId(city, $"{request.MacroId}--{request.MicroId}"),
            MacroId = request.MacroId,
            MicroId = request.MicroId,
            IntermediatorIds = request.IntermediatorIds.Distinct().ToValueList(),
            Status = IntroductionStatus.Suggested,
            Owner = Said(request.Owner, null),
            NextStep = Said(request.NextStep, null),
            UpdatedOn = PartialDate.Of(request.On ?? today),
        };
        return new IntroductionStep(introduction, new ChangeSet { Upserts = [introduction], Message = $"Introduction {introduction.Id}: suggested" });
    }

    /// <summary>Takes a step. A tie that comes of it is recorded in the same change, brokered by who introduced the two.</summary>
    /// <param name="city">The city as it is.</param>
    /// <param name="advance">The step.</param>
    /// <param name="today">The day on which it is said.</param>
    /// <exception cref="InvalidChangeException">
    /// AG1004 for an unknown introduction, asset or tie, AG1008 for a tie that does not join the two, AG1015 for a step that is not open, AG1016 for a person
    /// who has not agreed to be suggested.
    /// </exception>
    public static IntroductionStep Advance(CitySnapshot city, IntroductionAdvance advance, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(advance);
        var before = city.Introductions.Find(advance.IntroductionId)
            ?? throw Invalid(ErrorCodes.UnknownReference, $"there is no introduction '{advance.IntroductionId}'", "introduction", "one of the city's introductions");
        Require(city, today, [.. (advance.IntermediatorIds ?? []).Select((id, i) => (id, $"intermediators.{i}"))]);
        if (advance.Status != before.Status && !NextOf(before.Status).Contains(advance.Status))
        {
            var open = NextOf(before.Status);
            throw Invalid(
                ErrorCodes.UnlawfulStep,
                $"introduction '{before.Id}' is {before.Status} and can't become {advance.Status}",
                "status",
                open.Count == 0 ? "nothing more: it has ended" : string.Join(", ", open));
        }
        var ends = NextOf(advance.Status).Count == 0;
        var (tieId, tie) = advance.Status == IntroductionStatus.TieFormed ? TieOf(city, before, advance, today) : (before.TieId, null);
        var after = before with
        {
            Status = advance.Status,
            IntermediatorIds = advance.IntermediatorIds?.Distinct().ToValueList() ?? before.IntermediatorIds,
            Owner = Said(advance.Owner, before.Owner),
            NextStep = ends ? null : Said(advance.NextStep, before.NextStep),
            Outcome = Said(advance.Outcome, before.Outcome),
            TieId = tieId,
        };
        if (after == before)
        {
            return new IntroductionStep(before, null);
        }
        after = after with { UpdatedOn = PartialDate.Of(advance.On ?? today) };
        return new IntroductionStep(
            after, new ChangeSet { Upserts = tie is null ? [after] : [tie, after], Message = $"Introduction {after.Id}: {after.Status}" });
    }

    private static (string Id, Tie? New) TieOf(CitySnapshot city, Introduction introduction, IntroductionAdvance advance, DateOnly today)
    {
        var named = advance.TieId ?? introduction.TieId;
        if (named is not null)
        {
            var tie = city.Ties.Find(named) ?? throw Invalid(ErrorCodes.UnknownReference, $"there is no tie '{named}'", "tie", "a tie between the two");
            return Joins(tie, introduction) ? (named, null) : throw Invalid(ErrorCodes.Contradiction, $"tie '{named}' does not join the two", "tie", "a tie between the two");
        }
        var type = advance.TieTypeId ?? UsualTieType;
        if (city.TieTypes.Find(type) is null)
        {
            throw Invalid(ErrorCodes.UnknownReference, $"the city has no tie type '{type}'", "tieType", $"one of {string.Join(", ", city.TieTypes.Select(t => t.Id))}");
        }
        var broker = (advance.IntermediatorIds ?? introduction.IntermediatorIds) is { Count: > 0 } brokers ? brokers[0] : null;
        var made = new Tie
        {
            Id = FreeTieId(city, $"{introduction.MacroId}--{type}--{introduction.MicroId}"),
            SourceId = introduction.MacroId,
            TargetId = introduction.MicroId,
            TypeId = type,
            Strand = advance.Strand,
            OccurredOn = PartialDate.Of(advance.On ?? today),
            BrokeredById = broker,
            IntroductionId = introduction.Id,
            Description = Said(advance.Outcome, null),
            Sources = [new Source($"introduction {introduction.Id}")],
        };
        return (made.Id, made);
    }

    private static string? Said(string? text, string? before) => text is null ? before : string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool Joins(Tie tie, Introduction introduction) =>
        (tie.SourceId, tie.TargetId) == (introduction.MacroId, introduction.MicroId) || (tie.TargetId, tie.SourceId) == (introduction.MacroId, introduction.MicroId);

    private static void Require(CitySnapshot city, DateOnly today, IReadOnlyList<(string Id, string Where)> assets)
    {
        var errors = new List<DomainError>();
        foreach (var (id, where) in assets)
        {
            if (city.Assets.Find(id) is not { } asset)
            {
                errors.Add(new DomainError(ErrorCodes.UnknownReference, $"there is no asset '{id}'", where, "one of the city's assets"));
            }
            else if (!asset.MayBeSuggested(today))
            {
                errors.Add(new DomainError(ErrorCodes.NoConsent, $"'{id}' has not agreed to be suggested", where, "an organisation, a space, a group, or a person who agreed"));
            }
        }
        if (errors.Count > 0)
        {
            throw new InvalidChangeException(errors);
        }
    }

    private static string FreeId(CitySnapshot city, string wish) => Free(wish, id => city.Introductions.Find(id) is null);

    private static string FreeTieId(CitySnapshot city, string wish) => Free(wish, id => city.Ties.Find(id) is null);

    private static string Free(string wish, Func<string, bool> isFree)
    {
        var id = wish;
        for (var i = 2; !isFree(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wish}--{i}");
        }
        return id;
    }

    private static InvalidChangeException Invalid(string code, string what, string where, string expected) => new([new DomainError(code, what, where, expected)]);
}
