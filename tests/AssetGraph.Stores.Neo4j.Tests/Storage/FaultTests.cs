using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;
using AssetGraph.Stores.Neo4j.Tests.QueryApi;

namespace AssetGraph.Stores.Neo4j.Tests.Storage;

/// <summary>What goes wrong between a store and its server, and what becomes of the changes.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class FaultTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CuttingProxyCut.Before)]
    [InlineData(CuttingProxyCut.After)]
    public async Task A_commit_whose_answer_is_lost_is_looked_up_and_applied_once(CuttingProxyCut where)
    {
        var options = await server.EmptyAsync();
        var commits = 0;
        await using var proxy = new CuttingProxy(options.Uri, (method, path) =>
            path.EndsWith("/commit", StringComparison.Ordinal) && Interlocked.Increment(ref commits) == 1 ? (CuttingProxy.Cut)where : CuttingProxy.Cut.No);
        await using var store = await Neo4jCityStore.OpenAsync(new Neo4jStoreOptions { Uri = proxy.Uri, Password = server.Password }, cancellationToken: Token);

        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);

        Assert.Equal(1, change.Revision);
        // Cut before it got there, the commit is made a second time; cut after, it is found.
        Assert.Equal(where == CuttingProxyCut.Before ? 2 : 1, commits);
        Assert.Equal(change, Assert.Single(await store.ReadChangesAsync(SmallCity.Id, cancellationToken: Token)));
        new CityModel().After(SmallCity.Creation, change.AppliedAt).AssertEqual(await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token), 1);
    }

    [Fact]
    public async Task A_commit_whose_fate_cannot_be_found_out_is_told_as_such_and_may_be_sent_again()
    {
        var options = await server.EmptyAsync();
        var isCut = false;
        await using var proxy = new CuttingProxy(options.Uri, (_, path) =>
        {
            // The commit gets there; nothing comes back, and nothing can be asked.
            var before = isCut;
            isCut |= path.EndsWith("/commit", StringComparison.Ordinal);
            return before ? CuttingProxy.Cut.Before : isCut ? CuttingProxy.Cut.After : CuttingProxy.Cut.No;
        });
        var through = new Neo4jStoreOptions { Uri = proxy.Uri, Password = server.Password, OutcomeTimeout = TimeSpan.FromMilliseconds(300) };
        await using var store = await Neo4jCityStore.OpenAsync(through, cancellationToken: Token);

        var unknown = await Assert.ThrowsAsync<CityStoreException>(() => store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token));

        Assert.Equal(ErrorCodes.OutcomeUnknown, unknown.Code);
        Assert.Contains("'creation'", unknown.Message, StringComparison.Ordinal);
        await using var direct = await Neo4jCityStore.OpenAsync(options, cancellationToken: Token);
        Assert.Equal(1, (await direct.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token)).Revision);
        Assert.Single(await direct.ReadChangesAsync(SmallCity.Id, cancellationToken: Token));
    }

    [Fact]
    public async Task A_connection_that_breaks_within_a_change_leaves_nothing_of_it_and_the_change_is_made_anew()
    {
        var options = await server.EmptyAsync();
        var requests = 0;
        await using var proxy = new CuttingProxy(options.Uri, (method, path) =>
            method == "POST" && path.Contains("/tx/", StringComparison.Ordinal) && !path.EndsWith("/commit", StringComparison.Ordinal) && Interlocked.Increment(ref requests) == 3
                ? CuttingProxy.Cut.After : CuttingProxy.Cut.No);
        await using var store = await Neo4jCityStore.OpenAsync(new Neo4jStoreOptions { Uri = proxy.Uri, Password = server.Password }, cancellationToken: Token);

        var change = await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);

        new CityModel().After(SmallCity.Creation, change.AppliedAt).AssertEqual(await store.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token), 1);
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_the_password()
    {
        server.SkipWithout();

        var denied = await Assert.ThrowsAsync<CityStoreException>(() => Neo4jCityStore.OpenAsync(server.Options(password: "not-the-password"), cancellationToken: Token));

        Assert.Equal((ErrorCodes.AccessDenied, "Neo.ClientError.Security.Unauthorized"), (denied.Code, denied.ServerCode));
        Assert.DoesNotContain("not-the-password", denied.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_told_by_its_name()
    {
        server.SkipWithout();

        var missing = await Assert.ThrowsAsync<CityStoreException>(() => Neo4jCityStore.OpenAsync(server.Options(database: "nowhere"), cancellationToken: Token));

        Assert.Equal((ErrorCodes.StoreUnavailable, "Neo.ClientError.Database.DatabaseNotFound"), (missing.Code, missing.ServerCode));
        Assert.Contains("'nowhere'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programs_database_and_a_newer_versions_are_refused_untouched()
    {
        var options = await server.EmptyAsync();
        await server.RunAsync("CREATE (:Film {title: 'x'})");
        var foreign = await Assert.ThrowsAsync<CityStoreException>(() => Neo4jCityStore.OpenAsync(options, cancellationToken: Token));
        await server.RunAsync("MATCH (n) DELETE n CREATE (:AssetGraphSchema {number: 1000})");
        var newer = await Assert.ThrowsAsync<CityStoreException>(() => Neo4jCityStore.OpenAsync(options, cancellationToken: Token));

        Assert.Equal((ErrorCodes.ForeignStore, ErrorCodes.NewerStore), (foreign.Code, newer.Code));
        Assert.Equal(1, (await server.RowsAsync("MATCH (n) RETURN count(n)"))[0][0].GetInt32());
    }

    // Traps 3 and 4: a time limit that the server ignores, and a client that gives up without the server knowing.

    [Fact]
    public async Task A_statement_that_takes_too_long_is_ended_on_the_server_too()
    {
        using var client = new QueryApiClient(await BoundedAsync(400), TimeProvider.System);

        var failure = await Assert.ThrowsAsync<QueryApiException>(() => client.BeginAsync(Endless, Token));

        Assert.Equal(Failure.Silent, failure.Failure);
        Assert.Equal(0, await RunningAsync());
    }

    [Fact]
    public async Task A_statement_that_is_cancelled_is_ended_on_the_server_too()
    {
        using var client = new QueryApiClient(await server.EmptyAsync(), TimeProvider.System);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var reading = client.ReadAsync(Endless, cancelled.Token);
        while (await RunningAsync() == 0)
        {
            Assert.False(reading.IsCompleted);
        }
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(0, await RunningAsync());
    }

    [Fact]
    public async Task A_read_that_writes_is_refused()
    {
        using var client = new QueryApiClient(await server.EmptyAsync(), TimeProvider.System);

        var refused = await Assert.ThrowsAsync<QueryApiException>(() => client.ReadAsync(new CypherStatement("CREATE (n:Fact) RETURN 1"), Token));

        Assert.Equal("Neo.ClientError.Statement.AccessMode", refused.Code);
    }

    // Trap 1, on the real server: the failure comes after a row and a status of success.

    [Theory]
    [InlineData("UNWIND [1, 1, 0] AS i RETURN 1 / i AS n", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("UNWIND range(1, 100000) AS i RETURN 1 / (99000 - i) AS n", "Neo.ClientError.Statement.ArithmeticError")]
    public async Task A_failure_behind_the_first_row_is_a_failure(string statement, string code)
    {
        using var client = new QueryApiClient(await server.EmptyAsync(), TimeProvider.System);

        Assert.Equal(code, (await Assert.ThrowsAsync<QueryApiException>(() => client.ReadAsync(new CypherStatement(statement), Token))).Code);
    }

    // Traps 10 and 11: the server is killed; what was acknowledged stands, and the store goes on when the server is back.

    [Fact]
    public async Task A_server_that_is_killed_under_writers_loses_no_acknowledged_change_and_the_store_goes_on_after_it()
    {
        var options = await server.EmptyAsync();
        await using var store = await Neo4jCityStore.OpenAsync(
            new Neo4jStoreOptions { Uri = options.Uri, Password = options.Password, OutcomeTimeout = TimeSpan.Zero }, cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        var acknowledged = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(() => WriteAsync(w), Token)).ToArray();
        await enough.Task.WaitAsync(Token);

        await server.KillAsync();
        var ends = await Task.WhenAll(writers);
        await server.StartAsync();

        Assert.All(ends, e => Assert.Contains(e.Code, new[] { ErrorCodes.StoreUnavailable, ErrorCodes.OutcomeUnknown, ErrorCodes.StoreBusy }));
        await GoOnAsync();
        var log = await store.ReadChangesAsync(SmallCity.Id, take: int.MaxValue, cancellationToken: Token);
        Assert.Equal(Enumerable.Range(1, log.Count).Reverse(), log.Select(c => c.Revision));
        Assert.Equal(log.Count, log.Select(c => c.ChangeSetId).Distinct().Count());
        Assert.All(acknowledged, a => Assert.Equal(a.Value, log.Single(c => c.ChangeSetId == a.Key).Revision));
        await using var another = await Neo4jCityStore.OpenAsync(options, cancellationToken: Token);
        var snapshot = (await another.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!;
        Assert.Equal(log.Where(c => c.ChangeSetId.StartsWith("write-", StringComparison.Ordinal)).Select(c => c.ChangeSetId).Order(StringComparer.Ordinal), snapshot.Facts.Select(f => f.Id).Where(i => i.StartsWith("write-", StringComparison.Ordinal)));

        async Task<CityStoreException> WriteAsync(int writer)
        {
            for (var i = 0; ; i++)
            {
                var id = $"write-{writer}-{i}";
                try
                {
                    acknowledged[id] = (await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Id = id }) with { Id = id }, cancellationToken: Token)).Revision;
                }
                catch (CityStoreException e)
                {
                    return e;
                }
                if (acknowledged.Count >= 12)
                {
                    enough.TrySetResult();
                }
            }
        }

        // The server is back: within a moment the store asks it again by itself.
        async Task GoOnAsync()
        {
            while (true)
            {
                try
                {
                    await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Fact with { Value = "after" }), cancellationToken: Token);
                    return;
                }
                catch (CityStoreException e) when (e.Code == ErrorCodes.StoreUnavailable)
                {
                }
            }
        }
    }

    private static CypherStatement Endless { get; } = new("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS endless");

    private async Task<Neo4jStoreOptions> BoundedAsync(int milliseconds)
    {
        await server.EmptyAsync();
        return server.Options(milliseconds: milliseconds);
    }

    /// <summary>How many endless statements the server is still working on.</summary>
    private async Task<int> RunningAsync() => (await server.RowsAsync(
        "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'AS endless' AND NOT currentQuery CONTAINS 'SHOW' AND status STARTS WITH 'Running' RETURN currentQuery")).Length;
}
