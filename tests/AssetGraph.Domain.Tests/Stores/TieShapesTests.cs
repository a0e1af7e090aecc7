using System.Text;

namespace AssetGraph.Domain.Tests.Stores;

/// <summary>Ties that are read by earlier ones are those that are read by themselves.</summary>
public sealed class TieShapesTests
{
    private static readonly PartialDate?[] Days = [null, new(2017), new(2017, 4), new(2017, 4, 3), new(2024, 2, 29), new(1, 1, 1), new(9999, 12, 31)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Many_ties_read_by_one_reader_equal_those_read_by_themselves(int seed)
    {
        var chance = new Random(seed);
        var reader = new DocumentReader();
        for (var i = 0; i < 4_000; i++)
        {
            var tie = Draw(chance, i);
            Assert.Equal(tie, reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(Documents.Write(tie))));
        }
    }

    [Fact]
    public void Where_each_tie_has_words_of_its_own_they_are_read_all_the_same()
    {
        var reader = new DocumentReader();
        for (var i = 0; i < 3_000; i++)
        {
            var tie = new Tie { Id = $"t{i}", SourceId = "a", TargetId = "b", TypeId = "supports", OccurredOn = new PartialDate(2017), Description = $"The {i}th, \"occurredOn\":\"2016\"" };
            Assert.Equal(tie, reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(Documents.Write(tie))));
        }
    }

    [Theory]
    [InlineData("2017-04-03\"", "\"")]
    [InlineData("2017-04-03\"", "2017-13-03\"")]
    [InlineData("2017-04-03\"", "2017-4-3\"")]
    [InlineData("2017-04-03\"", "2017-04-031\"")]
    [InlineData("2020-05-06T", "2020-02-30T")]
    [InlineData("2020-05-06T", "2020-05T")]
    [InlineData("\"id\":\"t1\"", "\"id\":5")]
    [InlineData("\"id\":\"t1\"", "\"id\":\"t1")]
    public void What_is_no_document_is_refused_also_where_it_is_like_one(string right, string wrong)
    {
        var reader = new DocumentReader();
        var document = Documents.Write(new Tie { Id = "t1", SourceId = "a", TargetId = "b", TypeId = "supports", OccurredOn = new PartialDate(2017, 4, 3), RecordedAt = new DateTimeOffset(2020, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)) });
        var other = document.Replace("t1", "t2", StringComparison.Ordinal);
        Assert.Equal("t1", reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(document)).Id);
        Assert.Equal("t2", reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(other)).Id);
        var broken = document.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(document, broken);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Documents.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(broken)));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => reader.Read(EntityKind.Tie, Encoding.UTF8.GetBytes(broken)));
    }

    [Fact]
    public void An_id_that_is_escaped_is_read_as_it_is_meant()
    {
        var reader = new DocumentReader();
        foreach (var id in new[] { "plain", "a\\u0062c", "Żółw" })
        {
            var document = Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","sourceId":"a","targetId":"b","typeId":"supports"}""");
            Assert.Equal(Documents.Read(EntityKind.Tie, document), reader.Read(EntityKind.Tie, document));
        }
    }

    private static Tie Draw(Random chance, int number) => new()
    {
        Id = $"tie-{number}",
        SourceId = $"a{chance.Next(50)}",
        TargetId = chance.Next(20) == 0 ? "Żółw" : $"b{chance.Next(50)}",
        TypeId = chance.Next(2) == 0 ? "supports" : "buys-from",
        Directed = chance.Next(2) == 0,
        Weight = chance.Next(3),
        Trust = chance.Next(2) == 0 ? null : new TrustStatement(chance.Next(1, 6)),
        OccurredOn = Days[chance.Next(Days.Length)],
        EndedOn = chance.Next(5) == 0 ? Days[chance.Next(Days.Length)] : null,
        LastConfirmedOn = Days[chance.Next(Days.Length)],
        RecordedAt = chance.Next(3) == 0 ? null : new DateTimeOffset(chance.Next(2, 9999), chance.Next(1, 13), chance.Next(1, 29), chance.Next(2) * 23, 0, 0, TimeSpan.FromHours(chance.Next(-1, 2) * 14)),
        Description = chance.Next(4) == 0 ? "Linen, \"recordedAt\":\"2020-01-01T" : null,
        Sources = chance.Next(2) == 0 ? [] : [new Source("Report")],
        Attributes = chance.Next(8) == 0 ? AttributeMap.Of([new("occurredOn", $"200{chance.Next(10)}")]) : AttributeMap.Empty,
    };
}
