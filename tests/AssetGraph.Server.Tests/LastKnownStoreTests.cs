using AssetGraph.Domain;
using AssetGraph.Server.Hosting;
using AssetGraph.Stores.Sqlite;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.Server.Tests;

/// <summary>A store that takes a question and does not answer it.</summary>
public sealed class LastKnownStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_does_not_answer_is_waited_for_two_seconds_and_then_left_alone_for_one()
    {
        var time = new FakeTimeProvider();
        await using var inner = new SilentStore(await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: Stop));
        await inner.ApplyAsync("town", new ChangeSet { Upserts = [new City { Id = "town", Name = "Town" }] }, 0, Stop);
        var context = new DefaultHttpContext();
        var store = new LastKnownStore(inner, new HttpContextAccessor { HttpContext = context }, time);
        var fresh = await store.ReadSnapshotAsync("town", cancellationToken: Stop);
        inner.IsSilent = true;

        var waiting = store.ReadSnapshotAsync("town", cancellationToken: Stop);
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Same(fresh, await waiting);
        Assert.True(context.Response.Headers.ContainsKey(LastKnownStore.StaleHeader));
        Assert.Equal(2, inner.Asked);
        Assert.Same(fresh, await store.ReadSnapshotAsync("town", cancellationToken: Stop));
        Assert.Equal(2, inner.Asked);

        inner.IsSilent = false;
        time.Advance(TimeSpan.FromSeconds(1));
        await store.ReadSnapshotAsync("town", cancellationToken: Stop);
        Assert.Equal(3, inner.Asked);
    }

    [Fact]
    public async Task What_was_never_read_is_waited_for_and_who_gives_up_is_not_answered()
    {
        var time = new FakeTimeProvider();
        await using var inner = new SilentStore(await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: Stop)) { IsSilent = true };
        var store = new LastKnownStore(inner, new HttpContextAccessor(), time);
        using var giveUp = new CancellationTokenSource();

        var waiting = store.ReadSnapshotAsync("town", cancellationToken: giveUp.Token);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(waiting.IsCompleted);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private sealed class SilentStore(ICityStore store) : ICityStore
    {
        public bool IsSilent { get; set; }

        public int Asked { get; private set; }

        public Task<IReadOnlyList<CityHead>> ListCitiesAsync(CancellationToken cancellationToken = default) => store.ListCitiesAsync(cancellationToken);

        public async Task<CitySnapshot?> ReadSnapshotAsync(string cityId, int? revision = null, CancellationToken cancellationToken = default)
        {
            Asked++;
            if (IsSilent)
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }
            return await store.ReadSnapshotAsync(cityId, revision, cancellationToken);
        }

        public Task<IReadOnlyDictionary<string, Asset>> ReadAssetsAsync(string cityId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
            store.ReadAssetsAsync(cityId, ids, cancellationToken);

        public Task<Change> ApplyAsync(string cityId, ChangeSet changeSet, int? expectedRevision = null, CancellationToken cancellationToken = default) =>
            store.ApplyAsync(cityId, changeSet, expectedRevision, cancellationToken);

        public Task<Erased?> EraseAsync(string cityId, string assetId, string? author = null, CancellationToken cancellationToken = default) =>
            store.EraseAsync(cityId, assetId, author, cancellationToken);

        public Task<IReadOnlyList<Change>> ReadChangesAsync(string cityId, int? beforeRevision = null, int take = 50, CancellationToken cancellationToken = default) =>
            store.ReadChangesAsync(cityId, beforeRevision, take, cancellationToken);

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
