using System.Text.Json;
using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Stores.Neo4j.Tests.Model;

/// <summary>The graph that people find when they open the database.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class GraphModelTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_small_city_is_a_graph_that_reads_as_it_was_drawn()
    {
        await using var store = await SmallAsync();

        Assert.Equal(
            [
                "(Asset:Anchor:Organisation hospital)-[LOCATED_IN]->(Place town)",
                "(Asset:Anchor:Organisation hospital)-[LOCATED_IN]->(Place ward)",
                "(Asset:Anchor:Organisation hospital)-[NEEDS]->(Need need-1)",
                "(Asset:Anchor:Organisation hospital)-[PARTNERS_WITH]->(Asset:Space centre)",
                "(Asset:Anchor:Organisation hospital)-[STATED_IN]->(Source Report)",
                "(Asset:Anchor:Organisation hospital)-[STATED_IN]->(Source https://example.org/report)",
                "(Asset:Person residents)-[OFFERS]->(Offer offer-1)",
                "(Asset:Space centre)-[LOCATED_IN]->(Place ward)",
                "(Asset:Space centre)-[PARTNERS_WITH]->(Asset:Person residents)",
                "(Asset:Space centre)-[PART_OF]->(Asset:Anchor:Organisation hospital)",
                "(Change 1)-[CHANGED]->(City small-town)",
                "(Change 1)-[HAS_PART]->(ChangePart 1)",
                "(Fact fact-1)-[STATED_IN]->(Source Report)",
                "(Introduction introduction-1)-[MACRO_SIDE]->(Asset:Anchor:Organisation hospital)",
                "(Introduction introduction-1)-[MICRO_SIDE]->(Asset:Person residents)",
                "(Introduction introduction-1)-[THROUGH]->(Asset:Space centre)",
                "(Need need-1)-[IN_CATEGORY]->(Category skills)",
                "(Need need-1)-[STATED_IN]->(Source Report)",
                "(Offer offer-1)-[IN_CATEGORY]->(Category skills)",
                "(Place ward)-[PART_OF]->(Place town)",
            ],
            await TriplesAsync());
        var tie = (await server.RowsAsync("MATCH ()-[r:PARTNERS_WITH {id: 'hospital--centre'}]->() RETURN r.city, r.trust, r.weight, r.occurredOn, r.endedOn, r.madeByProject, r.sources, r.type"))[0];
        Assert.Equal("""["small-town",0.8375,2.5,"2017-04-03","2031",true,["Report"],"partners-with"]""", tie.GetRawText());
    }

    [Theory]
    [InlineData(false, "all")]
    [InlineData(true, "all")]
    [InlineData(false, "Żółw:1/ß")]
    [InlineData(true, "Żółw:1/ß")]
    public async Task A_tie_shows_all_that_is_known_of_it_when_it_is_written_and_when_it_is_rewritten(bool rewritten, string id)
    {
        await using var store = await SmallAsync();
        var tie = new Tie
        {
            Id = id, SourceId = "hospital", TargetId = "centre", TypeId = "partners-with", Directed = true, Weight = 3, Amount = new Money(12.5m, "GBP"), Trust = new TrustStatement(5),
            Strand = Strand.SocialEnterprise, OccurredOn = new PartialDate(2017, 4), EndedOn = new PartialDate(2018), LastConfirmedOn = new PartialDate(2017, 12, 31),
            RecordedAt = DateTimeOffset.UnixEpoch, MadeByProject = false, BrokeredById = "residents", IntroductionId = "introduction-1", Description = "Linen, \"clean\"\n\u007f\u0001", Sources = [new Source("Report"), new Source("Żółw")],
        };
        if (rewritten)
        {
            await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(new Tie { Id = id, SourceId = "hospital", TargetId = "centre", TypeId = "partners-with", Sources = [new Source("Gone")] }), cancellationToken: Token);
        }
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(tie), cancellationToken: Token);

        var row = (await server.RowsAsync("""
            MATCH ()-[r:PARTNERS_WITH]->() WHERE r.description STARTS WITH 'Linen'
            RETURN r.city, r.type, r.id, r.directed, r.weight, r.recordedAt, r.sources, r.occurredOn, r.trust, r.lastConfirmedOn, r.description, r.madeByProject, r.strand, r.brokeredBy, r.introduction,
              r.endedOn, r.lastDay, r.amount, r.currency, size(keys(r))
            """))[0];
        Assert.Equal(
            $$"""["small-town","partners-with","{{id}}",true,3.0,"1970-01-01T00:00:00.0000000+00:00",["Report","Żółw"],"2017-04",0.95,"2017-12-31","Linen, \"clean\"\n\u007f\u0001",false,"socialEnterprise","residents","introduction-1","2018","2018-12-31",12.5,"GBP",20]""",
            System.Text.RegularExpressions.Regex.Replace(row.GetRawText(), "\u007f", "\\u007f"));
        // As another process reads it, which has kept nothing.
        await using var other = await Neo4jCityStore.OpenAsync(server.Options(), cancellationToken: Token);
        Assert.Equal(tie, (await other.ReadSnapshotAsync(SmallCity.Id, cancellationToken: Token))!.Ties.Find(id));
    }

    [Theory]
    [InlineData("create-ties")]
    [InlineData("rewrite-ties")]
    public void A_statement_of_ties_reads_each_property_from_its_place_in_the_row(string name)
    {
        var statement = CypherFile.Store(name);
        Assert.All(TieProperties.Own.Index(), p => Assert.Contains($"row[{p.Index}]", statement, StringComparison.Ordinal));
        Assert.All(new[] { "id", "occurredOn", "lastConfirmedOn" }, n => Assert.Contains($"{n}: row[{Array.IndexOf(TieProperties.Own, n)}]", statement, StringComparison.Ordinal));
        Assert.DoesNotContain($"row[{TieProperties.Own.Length}]", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_label_Anchor_follows_the_citys_criteria_and_the_assets_figures()
    {
        await using var store = await SmallAsync();
        var small = SmallCity.Hospital with { DeclaredScale = null, LandOrProperty = null, AnnualSpend = null, Employees = 300 };
        Assert.Equal("hospital", Assert.Single(await AnchorsAsync()));

        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(small), cancellationToken: Token);
        Assert.Equal("hospital", Assert.Single(await AnchorsAsync()));
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.City with { Criteria = MacroCriteria.Default with { EmployeesAbove = 300 } }), cancellationToken: Token);
        Assert.Empty(await AnchorsAsync());
        Assert.Equal("micro", (await server.RowsAsync("MATCH (a:Asset {id: 'hospital'}) RETURN a.scale"))[0][0].GetString());
        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(small with { Employees = 301 }), cancellationToken: Token);
        Assert.Equal("hospital", Assert.Single(await AnchorsAsync()));
    }

    [Fact]
    public async Task What_changes_its_label_type_or_ends_is_never_there_twice()
    {
        await using var store = await SmallAsync();

        await store.ApplyAsync(
            SmallCity.Id,
            SmallCity.Writing(
                SmallCity.Need with { Direction = Direction.Offer },
                SmallCity.Residents with { Kind = AssetKind.Organisation, Consent = null },
                SmallCity.CentreResidents with { TypeId = "contests", Trust = null },
                SmallCity.HospitalCentre with { SourceId = "centre", TargetId = "hospital" }),
            cancellationToken: Token);

        var triples = await TriplesAsync();
        Assert.Contains("(Asset:Anchor:Organisation hospital)-[OFFERS]->(Offer need-1)", triples);
        Assert.Contains("(Asset:Space centre)-[CONTESTS]->(Asset:Organisation residents)", triples);
        Assert.Contains("(Asset:Space centre)-[PARTNERS_WITH]->(Asset:Anchor:Organisation hospital)", triples);
        Assert.Equal(22, triples.Length);
        Assert.DoesNotContain(triples, t => t.Contains("Need", StringComparison.Ordinal) || t.Contains("Person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_nobody_cites_any_more_goes()
    {
        await using var store = await SmallAsync();

        await store.ApplyAsync(SmallCity.Id, SmallCity.Writing(SmallCity.Hospital with { Sources = [new Source("Report")] }), cancellationToken: Token);

        Assert.Equal("Report", Assert.Single(await server.RowsAsync("MATCH (s:Source) RETURN s.reference"))[0].GetString());
    }

    /// <summary>The law behind all of the above: however a graph came about, it is the graph that its last snapshot would make.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(null)]
    public async Task The_graph_after_many_changes_is_the_one_that_a_single_change_would_make(int? fixedSeed)
    {
        var seed = fixedSeed ?? Random.Shared.Next();
        var changes = new RandomChanges(seed);
        var model = new CityModel();
        await using var store = await Neo4jCityStore.OpenAsync(await server.EmptyAsync(), cancellationToken: Token);
        for (var i = 0; i < 25; i++)
        {
            var wish = changes.Next(model, "walk");
            model = model.After(wish, (await store.ApplyAsync("walk", wish, cancellationToken: Token)).AppliedAt);
        }
        var grown = await WholeAsync();

        await using var fresh = await Neo4jCityStore.OpenAsync(await server.EmptyAsync(), cancellationToken: Token);
        await fresh.ApplyAsync("walk", new ChangeSet { Upserts = model.Records.Values.ToValueList() }, 0, Token);

        var made = await WholeAsync();
        Assert.True(grown.AsEnumerable().SequenceEqual(made), $"The graph of seed {seed} differs from the one made at once.");
    }

    [Fact]
    public async Task Numbers_and_texts_arrive_as_they_were_sent()
    {
        using var client = new QueryApiClient(await server.EmptyAsync(), TimeProvider.System);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var texts = new RandomChanges(seed);
        double[] floats = [1, -0.0, double.Epsilon, double.MaxValue, double.MinValue, 0.1, 1e21, .. Enumerable.Range(0, 500).Select(_ => Finite(random))];
        long[] numbers = [long.MinValue, long.MaxValue, 9007199254740993, .. Enumerable.Range(0, 500).Select(_ => random.NextInt64(long.MinValue, long.MaxValue))];
        string[] words = ["", "\u2028\"\\\b", "😀", .. Enumerable.Range(0, 200).Select(_ => texts.Text())];
        using var answer = await client.ReadAsync(
            new CypherStatement(
                "RETURN [x IN $floats | x.v] AS floats, all(x IN $floats WHERE valueType(x.v) = 'FLOAT NOT NULL') AS allFloats, [x IN $numbers | x.v] AS numbers, $words AS words",
                w =>
                {
                    Rows(w, "floats", floats, (writer, v) => writer.Float("v", v));
                    Rows(w, "numbers", numbers, (writer, v) => writer.Number("v", v));
                    w.Texts("words", words);
                }),
            Token);

        Assert.True(floats.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(answer.Cell(0).EnumerateArray().Select(v => BitConverter.DoubleToInt64Bits(v.GetDouble()))), $"seed {seed}");
        Assert.True(answer.Cell(1).GetBoolean());
        Assert.Equal(numbers, answer.Cell(2).EnumerateArray().Select(v => v.GetInt64()));
        Assert.Equal(words, answer.Cell(3).EnumerateArray().Select(v => v.GetString()));
    }

    private static double Finite(Random random)
    {
        double value;
        do
        {
            value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
        }
        while (!double.IsFinite(value));
        return value;
    }

    private static void Rows<T>(Utf8JsonWriter writer, string name, T[] values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            write(writer, value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private async Task<Neo4jCityStore> SmallAsync()
    {
        var store = await Neo4jCityStore.OpenAsync(await server.EmptyAsync(), cancellationToken: Token);
        await store.ApplyAsync(SmallCity.Id, SmallCity.Creation, 0, Token);
        return store;
    }

    private async Task<string[]> AnchorsAsync() => [.. (await server.RowsAsync("MATCH (a:Anchor) RETURN a.id ORDER BY a.id")).Select(r => r[0].GetString()!)];

    private async Task<string[]> TriplesAsync() =>
        [.. (await server.RowsAsync("MATCH (a)-[r]->(b) RETURN a, r, b, type(r)")).Select(r => $"({Name(r[0])})-[{r[3].GetString()}]->({Name(r[2])})").Order(StringComparer.Ordinal)];

    private static string Name(JsonElement node)
    {
        var properties = node.GetProperty("properties");
        var id = properties.TryGetProperty("id", out var known) || properties.TryGetProperty("reference", out known) || properties.TryGetProperty("revision", out known) && !properties.TryGetProperty("name", out _)
            ? known.ToString() : properties.GetProperty("city").ToString();
        var labels = node.GetProperty("labels").EnumerateArray().Select(l => l.GetString()!).OrderBy(l => l != "Asset").ThenBy(l => l, StringComparer.Ordinal);
        return $"{string.Join(':', labels)} {id}";
    }

    /// <summary>Everything but the log and the marks of the store's own, in an order of its own.</summary>
    private async Task<string[]> WholeAsync()
    {
        const string Kept = "NONE(l IN labels(n) WHERE l IN ['Change', 'ChangePart', 'AssetGraphSchema'])";
        var nodes = await server.RowsAsync($"MATCH (n) WHERE {Kept} RETURN labels(n), properties(n)");
        var relationships = await server.RowsAsync($"MATCH (n)-[r]->(m) WHERE {Kept} RETURN type(r), properties(r), labels(n), coalesce(n.id, n.reference, n.city), labels(m), coalesce(m.id, m.reference, m.city)");
        return [.. nodes.Concat(relationships).Select(Sorted).Order(StringComparer.Ordinal)];
    }

    /// <summary>The JSON with names and labels in order, and without the revision of the city's node.</summary>
    private static string Sorted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().Where(p => p.Name != "revision").OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}:{Sorted(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) ? value.EnumerateArray().Select(Sorted).Order(StringComparer.Ordinal) : value.EnumerateArray().Select(Sorted)) + "]",
        _ => value.GetRawText(),
    };
}
