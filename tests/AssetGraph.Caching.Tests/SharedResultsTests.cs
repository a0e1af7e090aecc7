using StackExchange.Redis;

namespace AssetGraph.Caching.Tests;

public sealed class SharedResultsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_replica_computed_the_other_finds()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        await using var other = await Replica.ConnectAsync(server);

        Assert.Equal("by one", one.Ask("q", () => "by one"));
        await one.Results.FlushAsync();

        Assert.Equal("by one", other.Ask("q", () => "by the other"));
        Assert.Equal("something else", other.Ask("another q", () => "something else"));
    }

    [Fact]
    public async Task However_many_ask_at_once_one_computes()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        await using var other = await Replica.ConnectAsync(server);
        var (computed, together) = (0, new Barrier(8));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(Stop);
                return (i % 2 == 0 ? one : other).Ask("q", () => $"computed {Interlocked.Increment(ref computed)}");
            },
            Stop,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(answers, a => Assert.Equal("computed 1", a));
    }

    [Fact]
    public async Task Where_the_one_who_computes_fails_another_does()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        await using var other = await Replica.ConnectAsync(server);

        Assert.Throws<InvalidOperationException>(() => one.Ask("q", () => throw new InvalidOperationException("not today")));

        Assert.Equal("by the other", other.Ask("q", () => "by the other"));
    }

    [Fact]
    public async Task Where_the_one_who_computes_is_gone_for_good_another_does()
    {
        await using var server = await RedisServer.StartAsync();
        await using var other = await Replica.ConnectAsync(Replica.OptionsFor(server) with { Lease = TimeSpan.FromSeconds(1) });
        var key = ResultKey.Of("town", 1, "change", "build", "q");
        await using var client = await ConnectionMultiplexer.ConnectAsync(server.Address);
        Assert.True(await client.GetDatabase().LockTakeAsync($"assetgraph:leases:{key.Name}", "somebody who died", TimeSpan.FromSeconds(1)));

        Assert.Equal("by the other", other.Ask("q", () => "by the other"));
    }

    [Fact]
    public async Task Who_waits_for_another_can_be_called_off()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        await using var other = await Replica.ConnectAsync(server);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var waiting = new ManualResetEventSlim();

        var first = Task.Run(() => one.Ask("q", () =>
        {
            waiting.Wait(Stop);
            return "at last";
        }));
        await using var client = await ConnectionMultiplexer.ConnectAsync(server.Address);
        var lease = $"assetgraph:leases:{ResultKey.Of("town", 1, "change", "build", "q").Name}";
        while (!await client.GetDatabase().KeyExistsAsync(lease))
        {
            await Task.Yield();
        }
        leave.CancelAfter(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(() => other.Ask("q", _ => "not computed", leave.Token));

        waiting.Set();
        Assert.Equal("at last", await first);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_none()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        one.Ask("q", () => "whole");
        await one.Results.FlushAsync();
        await using var client = await ConnectionMultiplexer.ConnectAsync(server.Address);
        var name = $"assetgraph:results:{ResultKey.Of("town", 1, "change", "build", "q").Name}";

        await client.GetDatabase().HashSetAsync(name, "data", "rubbish");
        Assert.Equal("again", one.Ask("q", () => "again"));
        await one.Results.FlushAsync();
        await client.GetDatabase().KeyDeleteAsync(name);
        await client.GetDatabase().StringSetAsync(name, "of another type");
        Assert.Equal("and again", one.Ask("q", () => "and again"));
    }

    [Fact]
    public async Task Flushed_it_is_computed_again()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        one.Ask("q", () => "first");
        await one.Results.FlushAsync();
        await using var client = await ConnectionMultiplexer.ConnectAsync($"{server.Address},allowAdmin=true");

        await client.GetServer(server.Address).FlushAllDatabasesAsync();

        Assert.Equal("second", one.Ask("q", () => "second"));
    }

    [Fact]
    public async Task Full_it_answers_and_shares_nothing()
    {
        await using var server = await RedisServer.StartAsync("--maxmemory", "1");
        await using var one = await Replica.ConnectAsync(server);

        Assert.Equal("first", one.Ask("q", () => "first"));
        await one.Results.FlushAsync();
        Assert.Equal("second", one.Ask("q", () => "second"));
        Assert.True(one.Link.IsUsable);
    }

    [Fact]
    public async Task Killed_and_started_again_it_is_used_again()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        one.Ask("q", () => "first");
        await one.Results.FlushAsync();

        await server.KillAsync();
        Assert.Equal("alone", one.Ask("q", () => "alone"));
        Assert.False(one.Link.IsUsable);

        await server.StartAgainAsync();
        await one.FoundAsync();
        Assert.Equal("shared again", one.Ask("q", () => "shared again"));
        await one.Results.FlushAsync();
        Assert.Equal("shared again", one.Ask("q", () => "not computed"));
    }

    [Fact]
    public async Task Held_it_is_asked_once_and_then_left_alone_until_it_answers()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(Replica.OptionsFor(server) with { Patience = TimeSpan.FromMilliseconds(200) });
        one.Ask("q", () => "first");
        await one.Results.FlushAsync();

        server.Hold();
        Assert.Equal("alone", one.Ask("q", () => "alone"));
        Assert.False(one.Link.IsUsable);
        Assert.Equal("still alone", one.Ask("q", () => "still alone"));

        server.LetGo();
        await one.FoundAsync();
        Assert.Equal("first", one.Ask("q", () => "not computed"));
    }

    [Fact]
    public async Task Without_a_server_at_the_start_answers_come_and_it_is_found_later()
    {
        await using var server = await RedisServer.StartAsync();
        await server.KillAsync();
        await using var one = await Replica.ConnectAsync(Replica.OptionsFor(server), waitUntilFound: false);

        Assert.Equal("alone", one.Ask("q", () => "alone"));

        await server.StartAgainAsync();
        await one.FoundAsync();
        Assert.Equal("shared", one.Ask("q", () => "shared"));
    }

    [Fact]
    public async Task Changes_are_told_to_the_others_also_after_Redis_was_away()
    {
        await using var server = await RedisServer.StartAsync();
        await using var one = await Replica.ConnectAsync(server);
        await using var other = await Replica.ConnectAsync(server);

        one.Link.Announce("town");
        await other.HearAsync();
        await server.KillAsync();
        one.Link.Announce("not heard");
        await server.StartAgainAsync();
        await Task.WhenAll(one.FoundAsync(), other.FoundAsync());
        one.Link.Announce("village|with a bar");
        await other.HearAsync();

        Assert.Equal(["town", "village|with a bar"], other.Heard);
        Assert.Empty(one.Heard);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost:6379,nonsense=1")]
    public void Settings_that_cannot_be_read_are_refused_before_anything_is_asked(string configuration) =>
        Assert.ThrowsAny<ArgumentException>(() => new RedisOptions { Configuration = configuration }.Validate());
}
