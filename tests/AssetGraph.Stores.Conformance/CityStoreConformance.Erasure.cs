using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>What a person may demand: to be nowhere, not in the past either.</summary>
public abstract partial class CityStoreConformance
{
    private const string Canary = "Xanthippe Quillfeather";

    private static readonly Asset Person = new() { Id = "person-7", Kind = AssetKind.Person, Name = Canary, Consent = new Consent(ConsentLevel.Suggested) };

    private static readonly IEntity[] AboutThePerson =
    [
        Person,
        new NeedOrOffer { Id = "offer-7", AssetId = "person-7", Direction = Direction.Offer, CategoryId = "skills", Description = $"{Canary} teaches Arabic" },
        new Tie { Id = "tie-7", SourceId = "person-7", TargetId = "hospital", TypeId = "partners-with", IntroductionId = "introduction-7" },
        new Introduction { Id = "introduction-7", MacroId = "hospital", MicroId = "person-7", TieId = "tie-7", Status = IntroductionStatus.TieFormed, Outcome = $"{Canary} starts in May" },
    ];

    private static readonly IEntity[] OfOthers =
    [
        new Tie { Id = "tie-8", SourceId = "residents", TargetId = "hospital", TypeId = "partners-with", BrokeredById = "person-7" },
        new Introduction { Id = "introduction-8", MacroId = "hospital", MicroId = "residents", IntermediatorIds = ["person-7", "centre"], NextStep = $"Call {Canary}", Owner = "Community team" },
    ];

    [Fact]
    public async Task An_erased_person_is_in_no_revision_and_in_no_change()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, new ChangeSet { Message = $"Adds {Canary}", Upserts = [.. AboutThePerson, .. OfOthers, SmallCity.Fact with { Value = "69" }] }, 1, Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(Person with { Description = "Moved" }, SmallCity.Fact with { Value = "70" }), 2, Token);
        Assert.NotNull((await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Assets.Find("person-7"));

        var erased = await store.EraseAsync(SmallCity.Id, "person-7", "data protection", Token);

        Assert.Equal(new Erased(4, 6, 2), erased);
        var log = await store.ReadChangesAsync(SmallCity.Id, cancellationToken: Token);
        Assert.Equal([4, 3, 2, 1], log.Select(c => c.Revision));
        Assert.Equal((true, "data protection", Erasure.Message, 0), (log[0].IsErasure, log[0].Author, log[0].Message, log[0].Entries.Count));
        Assert.Equal([new ChangeEntry(EntityKind.Fact, "fact-1", SmallCity.Fact with { Value = "69" }, SmallCity.Fact with { Value = "70" })], log[1].Entries);
        Assert.Equal(["tie-8", "introduction-8", "fact-1"], log[2].Entries.Select(e => e.Id));
        for (var revision = 1; revision <= 4; revision++)
        {
            var snapshot = (await store.ReadSnapshotAsync(SmallCity.Id, revision, Token))!;
            Assert.DoesNotContain(snapshot.Records, r => Documents.Write(r).Contains(Canary, StringComparison.Ordinal) || Documents.Write(r).Contains("person-7", StringComparison.Ordinal));
            Assert.Equal(revision >= 2, snapshot.Introductions.Find("introduction-8") is { Owner: "Community team", NextStep: null, IntermediatorIds: ["centre"] });
        }
        Assert.Empty(await store.ReadAssetsAsync(SmallCity.Id, ["person-7"], Token));
        Assert.DoesNotContain(log, c => c.Message?.Contains(Canary, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Who_was_deleted_is_erased_from_the_log_and_who_is_unknown_changes_nothing()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(Person), 1, Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Deleting(Person), 2, Token);

        Assert.Equal(new Erased(4, 0, 2), await store.EraseAsync(SmallCity.Id, "person-7", cancellationToken: Token));
        Assert.Null(await store.EraseAsync(SmallCity.Id, "person-7", cancellationToken: Token));
        Assert.Null(await store.EraseAsync("nowhere", "person-7", cancellationToken: Token));

        Assert.Equal(4, (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Revision);
        Assert.All((await store.ReadChangesAsync(SmallCity.Id, take: 3, cancellationToken: Token)), c => Assert.Empty(c.Entries));
    }

    [Fact]
    public async Task An_erasure_is_not_taken_back_and_what_was_before_it_still_can_be()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(Person, SmallCity.Fact with { Value = "69" }), 1, Token);
        await store.EraseAsync(SmallCity.Id, "person-7", cancellationToken: Token);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Undo.ApplyAsync(store, SmallCity.Id, 3, cancellationToken: Token));
        Assert.Equal((ErrorCodes.CannotUndo, "revision 3 is an erasure"), (refused.Errors[0].Code, refused.Errors[0].What));

        var undone = await Undo.ApplyAsync(store, SmallCity.Id, 2, cancellationToken: Token);
        Assert.Equal(["fact-1"], undone.Entries.Select(e => e.Id));
        Assert.Null((await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Assets.Find("person-7"));
    }

    [Fact]
    public async Task Writers_and_an_erasure_at_once_lose_nothing_and_bring_nobody_back()
    {
        await using var store = await SmallStoreAsync();
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing([.. AboutThePerson, .. OfOthers]), 1, Token);

        var writers = Enumerable.Range(0, 6).Select(i => Task.Run(() => store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Skills with { Id = $"skill-{i}" }), cancellationToken: Token), Token));
        var erasing = Task.Run(() => store.EraseAsync(SmallCity.Id, "person-7", cancellationToken: Token), Token);
        await Task.WhenAll([.. writers, erasing]);

        var snapshot = (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!;
        Assert.Equal(9, snapshot.Revision);
        Assert.Equal(6, snapshot.Categories.Count(c => c.Id.StartsWith("skill-", StringComparison.Ordinal)));
        Assert.Null(snapshot.Assets.Find("person-7"));
        Assert.Equal(Enumerable.Range(1, 9).Reverse(), (await store.ReadChangesAsync(SmallCity.Id, cancellationToken: Token)).Select(c => c.Revision));
    }
}
