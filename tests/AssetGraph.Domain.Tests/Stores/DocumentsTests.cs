using System.Text;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Domain.Tests.Stores;

/// <summary>The documents that stores keep: what they say of a field that is empty, and that what was written before a field came still reads.</summary>
public sealed class DocumentsTests
{
    // A field that came later (level, prerequisites, amounts, trading history, targets) adds no letter where it is empty: content hashes rest on these bytes.
    private static readonly (IEntity Record, string Document)[] Plain =
    [
        (new NeedOrOffer { Id = "n", AssetId = "a", Direction = Direction.Offer, CategoryId = "skills", Tags = ["nursing"] },
            """{"id":"n","assetId":"a","direction":"offer","categoryId":"skills","tags":["nursing"]}"""),
        (new Tie { Id = "t", SourceId = "a", TargetId = "b", TypeId = "buys-from", Directed = true },
            """{"id":"t","sourceId":"a","targetId":"b","typeId":"buys-from","directed":true,"weight":1}"""),
        (new Asset { Id = "a", Kind = AssetKind.Organisation, Name = "A", AnnualSpend = new Money(1.50m, "GBP") },
            """{"id":"a","kind":"organisation","name":"A","sector":"unknown","annualSpend":{"amount":1.50,"currency":"GBP"}}"""),
        (new Fact { Id = "f", Label = "Trained", Value = "68" }, """{"id":"f","label":"Trained","value":"68"}"""),
    ];

    // What each of the fields adds, so that a field renamed in the documents shows.
    private static readonly (IEntity Record, string Part)[] Filled =
    [
        (SmallCity.Need, "\"level\":6,\"prerequisites\":[\"english-ielts-7\",\"nmc-registration\"],\"amount\":{\"amount\":1250000.25,\"currency\":\"GBP\"}"),
        (SmallCity.HospitalCentre, "\"amount\":{\"amount\":12000.50,\"currency\":\"GBP\"}"),
        (SmallCity.Hospital, "\"tradingSince\":\"1948-07\""),
        (SmallCity.Fact, "\"target\":\"80\""),
    ];

    [Fact]
    public void A_record_without_a_field_is_written_as_before_there_was_the_field_and_read_from_that() => Assert.All(Plain, p =>
    {
        Assert.Equal(p.Document, Documents.Write(p.Record));
        Assert.Equal(p.Record, Documents.Read(p.Record.EntityKind, Encoding.UTF8.GetBytes(p.Document)));
    });

    [Fact]
    public void A_record_with_the_field_says_it_and_comes_back_equal() => Assert.All(Filled, f =>
    {
        var document = Documents.Write(f.Record);
        Assert.Contains(f.Part, document, StringComparison.Ordinal);
        Assert.Equal(f.Record, Documents.Read(f.Record.EntityKind, Encoding.UTF8.GetBytes(document)));
    });

    [Fact]
    public void What_earlier_versions_stored_beside_the_fields_is_left_out_when_it_is_read()
    {
        const string document = """{"id":"t","sourceId":"a","targetId":"b","typeId":"buys-from","directed":true,"weight":1,"references":[{"kind":"asset","id":"a","field":"SourceId"}]}""";
        Assert.Equal(Plain[1].Record, Documents.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(document)));
    }

    [Fact]
    public void Nothing_that_follows_from_the_fields_is_stored() => Assert.All(
        SmallCity.Records, record => Assert.DoesNotContain("\"references\"", Documents.Write(record), StringComparison.Ordinal));

    [Fact]
    public void Reading_many_with_one_reader_equals_reading_each_by_itself()
    {
        // Sources of all forms, words that are long, escaped or not of Latin letters; each twice, so that the second meets what the first left.
        var sources = new ValueList<Source>[] { [], [new("Annual report")], [new("Annual report", "a quote")], [new("A \"name\" \\ path")], [new("Żółw"), new("Annual report")], [new(new string('x', 300))] };
        var records = SmallCity.Records
            .Concat(sources.Select((s, i) => SmallCity.Need with { Id = $"sources-{i}", Sources = s }))
            .Concat(new[] { "jobs", "żółw", "\"", new string('y', 300) }.Select((word, i) => SmallCity.Need with { Id = $"word-{i}", CategoryId = word, Tags = [word, "x"], Prerequisites = [] }))
            .Concat(new TrustStatement?[] { null, new(1), new(5), new(4.5), new(7), new(null, new TrustItems(1, 2.5, 4)), new(3, new TrustItems(1, 1, 1)) }
                .Select((t, i) => new Tie { Id = $"trust-{i}", SourceId = "a", TargetId = "b", TypeId = "supports", Trust = t }))
            .Concat(new ValueList<string>[] { [], ["x"], ["x", "y"] }.Select((t, i) => SmallCity.Need with { Id = $"tags-{i}", Tags = t }))
            .ToArray();
        var reader = new DocumentReader();
        foreach (var record in records.Concat(records))
        {
            Assert.Equal(record, reader.Read(record.EntityKind, Encoding.UTF8.GetBytes(Documents.Write(record))));
        }
    }

    [Fact]
    public void One_reader_lets_what_records_say_alike_be_one_object()
    {
        var reader = new DocumentReader();
        var (first, second) = (Read("t1"), Read("t2"));

        Assert.Same(first.TypeId, second.TypeId);
        Assert.Same(first.Sources[0], second.Sources[0]);

        Tie Read(string id) =>
            (Tie)reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(Documents.Write(new Tie { Id = id, SourceId = "a", TargetId = "b", TypeId = "buys-from", Sources = [new Source("Annual report")] })));
    }

    [Theory]
    [InlineData("""{"id":"t","sourceId":"a","targetId":"b"}""")]
    [InlineData("""{"id":"t","sourceId":"a","targetId":"b","typeId":5}""")]
    [InlineData("""{"id":"t","sourceId":"a","targetId":"b","typeId":"x","sources":"y"}""")]
    [InlineData("""{"id":"t","sourceId":"a","targetId":"b","typeId":"x","sources":[{"reference":"y"}""")]
    [InlineData("""{"id":"t","sourceId":"a","targetId":"b","typeId":"x","occurredOn":"2017-04-03T00"}""")]
    [InlineData("""{"id":"t","sourceId":"a","targetId":"b","typeId":"x","occurredOn":2017}""")]
    public void What_is_no_document_is_refused_by_both_and_spoils_no_later_one(string document)
    {
        var reader = new DocumentReader();
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(document)));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Documents.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(document)));
        Assert.Equal(Plain[1].Record, reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(Plain[1].Document)));
    }

    [Fact]
    public void Control_characters_stand_escaped_so_that_stores_may_use_them()
    {
        var controls = string.Concat(Enumerable.Range(0, 0x20).Append(0x7f).Select(c => (char)c));
        var record = SmallCity.Need with { Description = controls };
        var document = Documents.Write(record);

        Assert.DoesNotContain(document, char.IsControl);
        Assert.Equal(record, Documents.Read(EntityKind.NeedOrOffer, Encoding.UTF8.GetBytes(document)));
    }

    [Fact]
    public void Records_that_differ_in_one_of_the_fields_differ()
    {
        Assert.NotEqual(SmallCity.Need, SmallCity.Need with { Level = null });
        Assert.NotEqual(SmallCity.Need, SmallCity.Need with { Prerequisites = ["nmc-registration", "english-ielts-7"] });
        Assert.NotEqual(SmallCity.Need, SmallCity.Need with { Amount = null });
        Assert.NotEqual(SmallCity.HospitalCentre, SmallCity.HospitalCentre with { Amount = new Money(12_000.50m, "EUR") });
        Assert.NotEqual(SmallCity.Hospital, SmallCity.Hospital with { TradingSince = new PartialDate(1948) });
        Assert.NotEqual(SmallCity.Fact, SmallCity.Fact with { Target = null });
    }
}
