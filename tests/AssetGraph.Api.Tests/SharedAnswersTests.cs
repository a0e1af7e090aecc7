using AssetGraph.Caching;
using AssetGraph.Domain;

namespace AssetGraph.Api.Tests;

/// <summary>Two replicas over one store: what one computed is written as for Redis, and the other reads it.</summary>
public sealed class SharedAnswersTests
{
    private const string Everything = """
        { city(id: "birmingham") {
            opportunities(first: 10, asAt: "2019-06-30") { nodes { score rank micro { name } factors { fit reach gain place kilometres distance } explanation { summary } stability { share low high } } }
            bestTies(k: 2, asAt: "2019-06-30") { gain efficiency micro { name } }
            brokerageRoles(partition: SCALE, permutations: 20) { method brokers(first: 5) { nodes { total { count expected z } } } }
            communities { modularity communities { nodes { members(first: 3) { nodes { name } } } } }
            isolation(by: SCALE, permutations: 20) { eiIndex { value expected lower } assortativity { value } mixing { from to ties } segregation }
            linkPredictions(method: RESOURCE_ALLOCATION) { predictions(first: 5) { nodes { score from { name } } } }
            keyPlayers(size: 3, goal: FRAGMENTATION) { value members { name } }
            degree: measures(measure: DEGREE, first: 500) { method vertices edges undefined values { nodes { value rank percentile } } }
            constraint: measures(measure: CONSTRAINT, first: 500) { method values { nodes { value } } }
        } }
        """;

    [Fact]
    public async Task A_replica_answers_word_for_word_what_the_first_computed()
    {
        var written = new WrittenResults();
        await using var first = await ApiHost.WithSampleAsync(written);
        await using var other = await first.ReplicaAsync(written);
        await using var alone = await first.ReplicaAsync(sharing: null);

        var computed = (await first.DataAsync(Everything)).GetRawText();
        var kept = written.Names.ToArray();
        var read = (await other.DataAsync(Everything)).GetRawText();

        Assert.Equal((await alone.DataAsync(Everything)).GetRawText(), computed);
        Assert.Equal(computed, read);
        Assert.True(kept.Length >= 10, $"only {kept.Length} results were shared");
        Assert.Equal(kept, written.Names);
    }

    [Fact]
    public async Task A_new_revision_is_another_question()
    {
        var written = new WrittenResults();
        await using var first = await ApiHost.WithSampleAsync(written);
        await using var other = await first.ReplicaAsync(written);
        const string degrees = "{ city(id: \"birmingham\") { revision measures(measure: DEGREE) { edges } } }";
        var before = await first.DataAsync(degrees);

        await other.Store.ApplyAsync("birmingham", new ChangeSet { Deletions = [new EntityReference(EntityKind.Tie, "birmingham-settlement--partners-with--use-it-partnership")] }, cancellationToken: TestContext.Current.CancellationToken);

        var after = await other.DataAsync(degrees);
        Assert.Equal(2, after.At("city", "revision").GetInt32());
        Assert.Equal(before.At("city", "measures", "edges").GetInt32() - 1, after.At("city", "measures", "edges").GetInt32());
        Assert.Equal(after.GetRawText(), (await first.DataAsync(degrees)).GetRawText());
        Assert.Equal(2, written.Names.Count());
    }

    [Fact]
    public async Task Two_stores_with_revisions_of_the_same_number_share_nothing()
    {
        var written = new WrittenResults();
        await using (var one = await ApiHost.WithSampleAsync(written))
        {
            await one.DataAsync("{ city(id: \"birmingham\") { measures(measure: DEGREE) { edges } } }");
        }
        await using var other = await ApiHost.EmptyAsync(written);
        await other.Store.ApplyAsync("birmingham", new ChangeSet { Upserts = [new City { Id = "birmingham", Name = "Another" }] }, 0, TestContext.Current.CancellationToken);

        var edges = (await other.DataAsync("{ city(id: \"birmingham\") { measures(measure: DEGREE) { edges } } }")).At("city", "measures", "edges");

        Assert.Equal(0, edges.GetInt32());
    }

    [Fact]
    public async Task What_leaves_the_process_has_no_names_in_it()
    {
        var written = new WrittenResults();
        await using var host = await ApiHost.WithCityAsync(
            written,
            new Asset { Id = "jane-smith", Kind = AssetKind.Person, Name = "Jane Smith", Consent = new Consent(ConsentLevel.Suggested) },
            new Asset { Id = "council", Kind = AssetKind.Organisation, Name = "Council", Employees = 900 },
            new Tie { Id = "council--supports--jane-smith", SourceId = "council", TargetId = "jane-smith", TypeId = "supports" });

        await host.DataAsync(Everything.Replace("birmingham", "town", StringComparison.Ordinal));

        Assert.NotEmpty(written.Texts);
        Assert.All(written.Texts, t => Assert.DoesNotContain("Smith", t, StringComparison.OrdinalIgnoreCase));
        Assert.All(written.Names, n => Assert.DoesNotContain("smith", n, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_revision_that_is_waited_for_comes_or_an_error_says_so()
    {
        await using var host = await ApiHost.WithSampleAsync();

        var there = await host.DataAsync("{ city(id: \"birmingham\", minRevision: 1) { revision } }");
        var waiting = host.SendAsync("{ city(id: \"birmingham\", minRevision: 2) { revision } }");
        while (!waiting.IsCompleted)
        {
            // The store keeps time by the same clock, so it may go on only as fast as the store answers.
            await host.DataAsync("{ cities { revision } }");
            host.Time.Advance(TimeSpan.FromMilliseconds(50));
        }
        var missing = await waiting;

        Assert.Equal(1, there.At("city", "revision").GetInt32());
        Assert.Equal("REVISION_NOT_REACHED", missing.At("errors", 0, "extensions", "code").GetString());
    }

    /// <summary>Keeps results as they would be written to Redis.</summary>
    private sealed class WrittenResults : IResultSharing
    {
        private readonly Dictionary<string, byte[]> written = [];

        public IEnumerable<string> Names => written.Keys;

        public List<string> Texts { get; } = [];

        public T Get<T>(ResultKey key, Func<CancellationToken, T> compute, CancellationToken cancellationToken)
            where T : class
        {
            lock (written)
            {
                if (written.TryGetValue(key.Name, out var bytes))
                {
                    return ResultFormat.Read<T>(bytes)!;
                }
                var computed = compute(cancellationToken);
                written.Add(key.Name, ResultFormat.Write(computed));
                Texts.Add(System.Text.Json.JsonSerializer.Serialize(computed, ResultFormat.Json));
                return computed;
            }
        }
    }
}
