namespace AssetGraph.Caching.Tests;

public sealed class AnswerCacheTests
{
    private readonly AnswerCache cache = new(maxBytes: 2, static answer => answer is string { Length: > 10 } large ? large.Length : 1);

    [Fact]
    public void A_question_is_computed_once()
    {
        var computed = 0;

        var first = Ask("a", () => $"answer {++computed}");
        var second = Ask("a", () => $"answer {++computed}");

        Assert.Equal("answer 1", first);
        Assert.Equal("answer 1", second);
    }

    [Fact]
    public void The_least_recently_used_answer_goes_first()
    {
        Ask("a", () => "1");
        Ask("b", () => "1");
        Ask("a", () => "2");
        Ask("c", () => "1");

        Assert.Equal(2, cache.Count);
        Assert.Equal("1", Ask("a", () => "computed anew"));
        Assert.Equal("computed anew", Ask("b", () => "computed anew"));
    }

    [Fact]
    public void An_answer_larger_than_the_room_is_kept_alone_and_goes_with_the_next()
    {
        Ask("a", () => "1");
        Ask("b", () => "an answer of many words");

        Assert.Equal((1, 23L), (cache.Count, cache.Bytes));
        Assert.Equal("an answer of many words", Ask("b", () => "computed anew"));

        Ask("c", () => "1");
        Assert.Equal((1, 1L), (cache.Count, cache.Bytes));
    }

    [Fact]
    public void A_failure_is_not_kept()
    {
        Assert.Throws<InvalidOperationException>(() => Ask("a", () => throw new InvalidOperationException("once")));

        Assert.Equal("2", Ask("a", () => "2"));
    }

    [Fact]
    public async Task Everybody_who_waits_gets_the_failure()
    {
        using var computing = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var first = Task.Run(() => cache.Get<string>("a", _ => Fail(), CancellationToken.None), TestContext.Current.CancellationToken);
        await computing.WaitAsync(TestContext.Current.CancellationToken);
        var second = Task.Run(() => Ask("a", () => "never"), TestContext.Current.CancellationToken);

        await JoinedBy(2);

        goOn.Release();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);

        string Fail()
        {
            computing.Release();
            goOn.Wait(TestContext.Current.CancellationToken);
            throw new InvalidOperationException("once");
        }
    }

    [Fact]
    public async Task Who_asked_first_may_leave_and_the_others_still_get_the_answer()
    {
        using var computing = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        using var firstAsker = new CancellationTokenSource();
        var first = Task.Run(() => cache.Get("a", Compute, firstAsker.Token), TestContext.Current.CancellationToken);
        await computing.WaitAsync(TestContext.Current.CancellationToken);
        var second = Task.Run(() => Ask("a", () => "computed twice"), TestContext.Current.CancellationToken);
        await JoinedBy(2);
        await firstAsker.CancelAsync();

        goOn.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("answer", await second);

        string Compute(CancellationToken token)
        {
            computing.Release();
            goOn.Wait(TestContext.Current.CancellationToken);
            token.ThrowIfCancellationRequested();
            return "answer";
        }
    }

    [Fact]
    public async Task A_computation_that_nobody_wants_any_more_is_cancelled()
    {
        using var computing = new SemaphoreSlim(0);
        using var asker = new CancellationTokenSource();
        var only = Task.Run(() => cache.Get("a", Compute, asker.Token), TestContext.Current.CancellationToken);
        await computing.WaitAsync(TestContext.Current.CancellationToken);

        await asker.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        Assert.Equal("afresh", Ask("a", () => "afresh"));

        string Compute(CancellationToken token)
        {
            computing.Release();
            token.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            token.ThrowIfCancellationRequested();
            return "nobody waits for this";
        }
    }

    private async Task JoinedBy(int askers)
    {
        while (cache.WaitingFor("a") < askers)
        {
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private string Ask(string question, Func<string> compute) => cache.Get(question, _ => compute(), TestContext.Current.CancellationToken);
}
