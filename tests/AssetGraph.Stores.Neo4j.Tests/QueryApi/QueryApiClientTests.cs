using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace AssetGraph.Stores.Neo4j.Tests.QueryApi;

/// <summary>What the client makes of answers, good and bad, against a server that answers as told.</summary>
public sealed class QueryApiClientTests
{
    private static readonly CypherStatement One = new("RETURN 1 AS n");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Traps 1 and 2: an HTTP status that says success is none, and some versions drop the error that came after the first row.

    [Theory]
    [InlineData(202, """{"data":{"fields":["n"],"values":[[1]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""", Failure.Refused)]
    [InlineData(202, """{"data":{"fields":["n"],"values":[[1]]}}""", Failure.Lost)]
    [InlineData(202, """{"data":{"fields":["n"],"values":[[1],[2""", Failure.Lost)]
    [InlineData(502, "<html>Bad gateway</html>", Failure.Lost)]
    [InlineData(200, "", Failure.Lost)]
    [InlineData(202, "null", Failure.Lost)]
    [InlineData(400, """{"errors":[{"code":"N/A","message":"a number of more than 64 bits"}]}""", Failure.Refused)]
    [InlineData(500, """{"errors":[{"code":"Neo.DatabaseError.General.UnknownError","message":""}]}""", Failure.Refused)]
    [InlineData(503, """{"errors":[{"code":"Neo.DatabaseError.General.UnknownError","message":""}]}""", Failure.Transient)]
    public void An_answer_counts_only_with_its_end(int status, string body, object failure)
    {
        var judged = Assert.Throws<QueryApiException>(() => AnswerJudge.Judge((HttpStatusCode)status, System.Text.Encoding.UTF8.GetBytes(body), AnswerEnd.Bookmarks));

        Assert.Equal((Failure)failure, judged.Failure);
        Assert.DoesNotContain("zero", judged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Within_a_transaction_the_end_is_the_transaction()
    {
        var open = """{"data":{"fields":[],"values":[]},"transaction":{"id":"c4","expires":"2026-01-01T00:00:00Z"}}"""u8.ToArray();

        using var judged = AnswerJudge.Judge(HttpStatusCode.Accepted, open, AnswerEnd.Transaction);
        Assert.Equal(Failure.Lost, Assert.Throws<QueryApiException>(() => AnswerJudge.Judge(HttpStatusCode.Accepted, open, AnswerEnd.Bookmarks)).Failure);
    }

    [Fact]
    public async Task A_read_whose_answer_ends_early_is_read_again()
    {
        await using var stub = new StubServer(new Script(new Answer(202, """{"data":{"fields":["n"],"values":[[7]]}}"""), new Answer(202, StubServer.Done)).Next);
        using var client = new QueryApiClient(stub.Options(), TimeProvider.System);

        using var answer = await client.ReadAsync(One, Token);

        Assert.Equal(1, answer.Cell(0).GetInt32());
        Assert.Equal(2, stub.Requests.Count);
    }

    // Trap 6: a deadlock comes as HTTP 400. The code decides.

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", Failure.Transient)]
    [InlineData("Neo.TransientError.Completely.MadeUp", Failure.Transient)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", Failure.Transient)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", Failure.Transient)]
    [InlineData("Neo.TransientError.Transaction.Terminated", Failure.Refused)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", Failure.Refused)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", Failure.Refused)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", Failure.Refused)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", Failure.Refused)]
    [InlineData("Neo.ClientError.Security.Unauthorized", Failure.Denied)]
    [InlineData("N/A", Failure.Refused)]
    public void The_code_says_whether_to_try_again(string code, object failure) => Assert.Equal((Failure)failure, ServerCodes.FailureOf(code));

    [Fact]
    public async Task What_is_transient_is_tried_again_and_what_is_refused_is_not()
    {
        var deadlock = Answer.Error(400, "Neo.TransientError.Transaction.DeadlockDetected");
        await using var transient = new StubServer(new Script(deadlock, deadlock, new Answer(202, StubServer.Done)).Next);
        await using var refused = new StubServer(_ => Answer.Error(400, "Neo.ClientError.Statement.SyntaxError"));
        using var first = new QueryApiClient(transient.Options(), TimeProvider.System);
        using var second = new QueryApiClient(refused.Options(), TimeProvider.System);

        using var answer = await first.RepeatableAsync(One, Token);
        await Assert.ThrowsAsync<QueryApiException>(() => second.ReadAsync(One, Token));

        Assert.Equal((3, 1), (transient.Requests.Count, refused.Requests.Count));
    }

    [Fact]
    public async Task A_statement_of_a_transaction_is_never_sent_twice()
    {
        await using var stub = new StubServer(asked => asked.Path.EndsWith("/tx", StringComparison.Ordinal)
            ? new Answer(202, """{"data":{"fields":[],"values":[]},"transaction":{"id":"c4","expires":""}}""")
            : asked.Method == "DELETE" ? new Answer(200, "") : Answer.Error(400, "Neo.TransientError.Transaction.DeadlockDetected"));
        using var client = new QueryApiClient(stub.Options(), TimeProvider.System);

        var (transaction, opened) = await client.BeginAsync(One, Token);
        opened.Dispose();
        await Assert.ThrowsAsync<QueryApiException>(() => transaction.RunAsync(One, Token));
        await transaction.DisposeAsync();

        Assert.Equal(["POST", "POST", "DELETE"], stub.Requests.Select(r => r.Method));
    }

    // Trap 5: the server has as many workers as processors, and more requests than that block everybody.

    [Fact]
    public async Task No_more_requests_run_at_once_than_the_options_allow()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        await using var stub = new StubServer(async _ =>
        {
            // The first three wait for each other, so that three are seen at once; a fourth would be seen too.
            if (Interlocked.Increment(ref arrived) == 3)
            {
                all.SetResult();
            }
            await all.Task;
            return new Answer(202, StubServer.Done);
        });
        using var client = new QueryApiClient(stub.Options(atOnce: 3), TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => (await client.ReadAsync(One, Token)).Dispose()));

        Assert.Equal((3, 12), (stub.MostAtOnce, stub.Requests.Count));
    }

    // Trap 12: the third wrong password locks everybody out for five seconds.

    [Fact]
    public async Task A_refused_password_is_not_tried_again_for_ten_seconds()
    {
        var time = new FakeTimeProvider();
        await using var stub = new StubServer(new Script(Answer.Error(401, "Neo.ClientError.Security.Unauthorized"), new Answer(202, StubServer.Done)).Next);
        using var client = new QueryApiClient(stub.Options(), time);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(Failure.Denied, (await Assert.ThrowsAsync<QueryApiException>(() => client.ReadAsync(One, Token))).Failure);
        }
        Assert.Single(stub.Requests);
        time.Advance(TimeSpan.FromSeconds(11));
        using var answer = await client.ReadAsync(One, Token);

        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_at_once_and_asked_again_after_a_moment()
    {
        Uri nobody;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            nobody = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }
        using var client = new QueryApiClient(new Neo4jStoreOptions { Uri = nobody, Password = "p" }, TimeProvider.System);

        var first = await Assert.ThrowsAsync<QueryApiException>(() => client.ReadAsync(One, Token));
        var second = await Assert.ThrowsAsync<QueryApiException>(() => client.ReadAsync(One, Token));

        Assert.Contains(first.Failure, new[] { Failure.NotSent, Failure.Away });
        Assert.Equal(Failure.Away, second.Failure);
    }

    [Fact]
    public async Task A_server_that_accepts_and_never_answers_is_given_up_after_the_time_out()
    {
        var never = new TaskCompletionSource<Answer?>();
        await using var stub = new StubServer(_ => never.Task);
        using var client = new QueryApiClient(stub.Options(milliseconds: 100), TimeProvider.System);

        var failure = await Assert.ThrowsAsync<QueryApiException>(() => client.BeginAsync(One, Token));

        Assert.Equal(Failure.Silent, failure.Failure);
        Assert.Contains("0.1 s", failure.Message, StringComparison.Ordinal);
        never.SetResult(null);
    }

    [Fact]
    public async Task Reads_name_the_last_change_of_ours_and_forget_it_where_the_server_does_not_know_it()
    {
        await using var stub = new StubServer(new Script(
            new Answer(202, StubServer.Done), new Answer(202, StubServer.Done), Answer.Error(400, "Neo.TransientError.Transaction.BookmarkTimeout"), new Answer(202, StubServer.Done)).Next);
        using var client = new QueryApiClient(stub.Options(), TimeProvider.System);

        (await client.RepeatableAsync(One, Token)).Dispose();
        (await client.ReadAsync(One, Token)).Dispose();
        (await client.ReadAsync(One, Token)).Dispose();

        Assert.Equal([false, true, true, false], stub.Requests.Select(r => r.Body.Contains("FB:1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Addresses_of_other_protocols_and_with_passwords_are_refused_without_being_repeated()
    {
        foreach (var address in new[] { "bolt://localhost:7687", "neo4j://localhost", "http://neo4j:hidden@localhost:7474" })
        {
            var refused = Assert.Throws<ArgumentException>(() => new Neo4jStoreOptions { Uri = new Uri(address), Password = "p" }.Validate());
            Assert.DoesNotContain("hidden", refused.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Answers one after the other.</summary>
    private sealed class Script(params Answer?[] answers)
    {
        private int next = -1;

        internal Answer? Next(Asked asked) => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)];
    }
}
