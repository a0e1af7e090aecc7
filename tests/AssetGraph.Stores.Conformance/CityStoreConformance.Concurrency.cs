using AssetGraph.Domain;

namespace AssetGraph.Stores.Conformance;

/// <summary>Many callers at once.</summary>
public abstract partial class CityStoreConformance
{
    [Fact]
    public async Task Of_writers_that_expect_the_same_revision_exactly_one_wins()
    {
        await using var store = await SmallStoreAsync();
        for (var revision = 1; revision <= 10; revision++)
        {
            var expected = revision;
            var outcomes = await AtOnce(8, async writer =>
            {
                try
                {
                    return (await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = $"{expected}-{writer}" }), expected, Token)).Revision;
                }
                catch (RevisionConflictException conflict)
                {
                    return -conflict.Current;
                }
            });

            Assert.Equal(expected + 1, Assert.Single(outcomes, o => o > 0));
            Assert.All(outcomes.Where(o => o < 0), o => Assert.Equal(-(expected + 1), o));
        }
    }

    [Fact]
    public async Task Writers_that_expect_nothing_all_get_a_revision_of_their_own()
    {
        await using var store = await SmallStoreAsync();

        var revisions = await AtOnce(8, async writer =>
        {
            var mine = new List<int>();
            for (var i = 0; i < 5; i++)
            {
                mine.Add((await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Skills with { Id = $"category-{writer}-{i}" }), cancellationToken: Token)).Revision);
            }
            return mine;
        });

        Assert.Equal(Enumerable.Range(2, 40), revisions.SelectMany(r => r).Order());
        Assert.Equal(41, (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Categories.Count);
    }

    [Fact]
    public async Task One_change_set_sent_by_many_at_once_is_applied_once()
    {
        await using var store = await SmallStoreAsync();
        var wish = SmallCity.Writing(SmallCity.Fact with { Value = "69" }) with { Id = "wish" };

        var changes = await AtOnce(8, _ => store.ApplyAsync(SmallCity.Id, wish, 1, Token));

        Assert.All(changes, c => Assert.Equal(changes[0], c));
        Assert.Equal(2, (await store.ListCitiesAsync(Token))[0].Revision);
    }

    [Fact]
    public async Task Readers_never_see_half_a_change_or_go_back_in_time()
    {
        await using var store = await SmallStoreAsync();
        const int Last = 40;
        var writer = Task.Run(
            async () =>
            {
                for (var i = 2; i <= Last; i++)
                {
                    await store.ApplyAsync(
                        SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = $"{i}" }, SmallCity.Skills with { Name = $"{i}" }, SmallCity.Centre with { Name = $"{i}" }), cancellationToken: Token);
                }
            },
            Token);

        await AtOnce(3, async _ =>
        {
            var seen = 1;
            while (seen < Last && !writer.IsFaulted)
            {
                var snapshot = (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!;
                Assert.True(snapshot.Revision >= seen);
                seen = snapshot.Revision;
                if (seen > 1)
                {
                    Assert.Equal($"{seen}", snapshot.Facts[0].Value);
                    Assert.Equal($"{seen}", snapshot.Categories[0].Name);
                    Assert.Equal($"{seen}", snapshot.Assets.Find("centre")!.Name);
                }
                var older = (await store.ReadSnapshotAsync(SmallCity.Id, Math.Max(1, seen / 2), Token))!;
                Assert.Equal(Math.Max(1, seen / 2), older.Revision);
            }
            return 0;
        });
        await writer;
    }

    private static Task<T[]> AtOnce<T>(int count, Func<int, Task<T>> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = Enumerable.Range(0, count).Select(i => Task.Run(
            async () =>
            {
                await start.Task;
                return await work(i);
            },
            Token)).ToArray();
        start.SetResult();
        return Task.WhenAll(tasks);
    }
}
