using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Stores.Neo4j.Tests.Storage;

/// <summary>Several stores, as several processes have them, over one database.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class SharedDatabaseTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Trap 7: reading a version and writing the next one loses updates unless the lock is taken first.

    [Fact]
    public async Task Writers_in_several_processes_lose_no_change()
    {
        var stores = await OpenAsync(3);
        await stores[0].ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);

        var revisions = await Task.WhenAll(stores.SelectMany((store, s) => Enumerable.Range(0, 6).Select(i => Task.Run(
            async () => (await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Id = $"fact-{s}-{i}" }), cancellationToken: Token)).Revision, Token))));

        Assert.Equal(Enumerable.Range(2, 18), revisions.Order());
        foreach (var store in stores)
        {
            Assert.Equal(19, (await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Facts.Count);
        }
        await CloseAsync(stores);
    }

    // Trap 8: MERGE without a constraint makes the same thing twice.

    [Fact]
    public async Task A_city_made_by_several_processes_at_once_is_made_once()
    {
        var stores = await OpenAsync(4);

        var outcomes = await Task.WhenAll(stores.Select((store, s) => Task.Run(
            async () =>
            {
                try
                {
                    return (await store.ApplyAsync(SmallCity.Id, SmallCity.Creation with { Id = $"creation-{s}" }, 0, Token)).Revision;
                }
                catch (RevisionConflictException conflict)
                {
                    return -conflict.Current;
                }
            },
            Token)));

        Assert.Equal([-1, -1, -1, 1], outcomes.Order());
        Assert.Equal(1, (await server.RowsAsync("MATCH (c:City) RETURN count(c)"))[0][0].GetInt32());
        Assert.Equal(3, (await server.RowsAsync("MATCH (a:Asset) RETURN count(a)"))[0][0].GetInt32());
        await CloseAsync(stores);
    }

    [Fact]
    public async Task A_constraint_that_somebody_dropped_is_there_again_when_a_store_is_opened()
    {
        await CloseAsync(await OpenAsync(1));
        await server.RunAsync("DROP CONSTRAINT asset_key");

        await using var store = await Neo4jCityStore.OpenAsync(server.Options(), cancellationToken: Token);

        Assert.Single(await server.RowsAsync("SHOW CONSTRAINTS YIELD name WHERE name = 'asset_key' RETURN name"));
    }

    [Fact]
    public async Task A_change_of_another_process_is_seen_by_the_next_read()
    {
        var stores = await OpenAsync(2);
        await stores[0].ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        Assert.Equal(1, (await stores[1].ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Revision);

        await stores[0].ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Centre with { Name = "Renamed" }), cancellationToken: Token);

        Assert.Equal("Renamed", (await stores[1].ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Assets.Find("centre")!.Name);
        await CloseAsync(stores);
    }

    [Fact]
    public async Task An_erasure_by_another_process_reaches_what_this_one_has_read()
    {
        var stores = await OpenAsync(2);
        await stores[0].ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        Assert.NotNull((await stores[1].ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Assets.Find("residents"));

        await stores[0].EraseAsync(SmallCity.Id, "residents", cancellationToken: Token);
        await stores[0].ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "69" }), cancellationToken: Token);

        Assert.Null((await stores[1].ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Assets.Find("residents"));
        Assert.Empty(await server.RowsAsync("MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS 'residents' OR any(e IN n.entries WHERE e CONTAINS '\"residents\"')) RETURN n"));
        await CloseAsync(stores);
    }

    // Trap 13: the database knows no cities; only the statements keep them apart.

    [Fact]
    public async Task Nothing_joins_two_cities_though_their_records_have_the_same_ids()
    {
        var stores = await OpenAsync(1);
        await stores[0].ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        await stores[0].ApplyAsync("other", SmallCity.Creation with { Upserts = [SmallCity.City with { Id = "other" }, .. SmallCity.Records] }, 0, Token);
        await stores[0].ApplyAsync("other", SmallCity.Writing(SmallCity.Centre with { Name = "Other" }, SmallCity.HospitalCentre with { Weight = 9 }), cancellationToken: Token);

        Assert.Equal(0, (await server.RowsAsync("MATCH (a)-[r]->(b) WHERE a.city <> b.city OR r.city <> a.city RETURN count(r)"))[0][0].GetInt32());
        Assert.Equal(SmallCity.Centre, (await stores[0].ReadAssetsAsync(SmallCity.Id, ["centre"], Token))["centre"]);
        await CloseAsync(stores);
    }

    [Fact]
    public async Task Records_that_another_program_deleted_are_told_and_nothing_is_written()
    {
        var stores = await OpenAsync(1);
        await stores[0].ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        await server.RunAsync("MATCH (a:Asset {id: 'centre'}) DETACH DELETE a");

        var failure = await Assert.ThrowsAsync<CityStoreException>(
            () => stores[0].ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.HospitalCentre with { Id = "second" }), cancellationToken: Token));

        Assert.Equal(ErrorCodes.StoreUnavailable, failure.Code);
        Assert.Contains("another program", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await stores[0].ListCitiesAsync(Token))[0].Revision);
        await CloseAsync(stores);
    }

    private async Task<Neo4jCityStore[]> OpenAsync(int count)
    {
        var options = await server.EmptyAsync();
        var stores = new List<Neo4jCityStore>();
        for (var i = 0; i < count; i++)
        {
            stores.Add(await Neo4jCityStore.OpenAsync(options, cancellationToken: Token));
        }
        return [.. stores];
    }

    private static async Task CloseAsync(IEnumerable<Neo4jCityStore> stores)
    {
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }
}
