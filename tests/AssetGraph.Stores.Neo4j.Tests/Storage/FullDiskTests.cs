using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Stores.Neo4j.Tests.Storage;

/// <summary>A server whose disk is full. It says that it could not commit, and after a restart with room the change stands all the same.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class FullDiskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_told_no_acknowledged_change_is_lost_and_none_is_there_twice()
    {
        await using var server = new SmallDiskServer();
        await server.StartOrSkipAsync();
        var options = server.Options();
        await using var store = await Neo4jCityStore.OpenAsync(
            new Neo4jStoreOptions { Uri = options.Uri, Password = options.Password, OutcomeTimeout = TimeSpan.FromSeconds(1) }, cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        server.Fill();

        var acknowledged = new List<Change>();
        CityStoreException? failure = null;
        for (var i = 0; failure is null; i++)
        {
            Assert.True(i < 300, "The disk was never full.");
            try
            {
                acknowledged.Add(await store.ApplyAsync(SmallCity.Id, Wish(i), cancellationToken: Token));
            }
            catch (CityStoreException e)
            {
                failure = e;
            }
        }

        Assert.Contains(failure.Code, new[] { ErrorCodes.OutcomeUnknown, ErrorCodes.StoreUnavailable });
        var next = await Assert.ThrowsAsync<CityStoreException>(() => store.ReadChangesAsync(SmallCity.Id, cancellationToken: Token));
        Assert.Contains(next.Code, new[] { ErrorCodes.StoreUnavailable, ErrorCodes.StoreBusy });

        await server.KillAsync();
        server.Free();
        await server.StartAsync();
        await using var another = await Neo4jCityStore.OpenAsync(options, cancellationToken: Token);
        await another.ApplyAsync(SmallCity.Id, Wish(acknowledged.Count), cancellationToken: Token);
        var log = await another.ReadChangesAsync(SmallCity.Id, take: int.MaxValue, cancellationToken: Token);
        Assert.Equal(["creation", .. Enumerable.Range(0, acknowledged.Count + 1).Select(i => $"write-{i}")], log.Reverse().Select(c => c.ChangeSetId));
        Assert.Equal(acknowledged, log.Reverse().Skip(1).Take(acknowledged.Count));
    }

    private static ChangeSet Wish(int number) => new()
    {
        Id = $"write-{number}",
        Upserts = [.. Enumerable.Range(0, 200).Select(i => SmallCity.Fact with { Id = $"fact-{number}-{i}", Label = new string('x', 8_000) })],
    };
}
