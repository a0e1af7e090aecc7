using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Domain.Tests.Values;

public sealed class PartialDateTests
{
    private static readonly Arbitrary<PartialDate> Dates =
        (from year in Gen.Choose(1, 9999)
         from month in Gen.Choose(1, 12)
         from exactness in Gen.Choose(0, 2)
         from day in Gen.Choose(1, DateTime.DaysInMonth(year, month))
         select exactness switch { 0 => new PartialDate(year), 1 => new PartialDate(year, month), _ => new PartialDate(year, month, day) }).ToArbitrary();

    [Theory]
    [InlineData("2017", "2017-01-01", "2017-12-31")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2017-02", "2017-02-01", "2017-02-28")]
    [InlineData("2017-04-03", "2017-04-03", "2017-04-03")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void A_date_means_the_days_from_its_first_to_its_last(string text, string earliest, string latest)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((earliest, latest), ($"{date.Earliest:yyyy-MM-dd}", $"{date.Latest:yyyy-MM-dd}"));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("2017-4")]
    [InlineData("2017-13")]
    [InlineData("2017-02-29")]
    [InlineData("31/02/2024")]
    [InlineData("2017-04-03T00:00")]
    [InlineData(" 2017")]
    [InlineData("0000")]
    [InlineData("-201")]
    [InlineData("２０１７")]
    [InlineData("2017/04")]
    public void Anything_else_is_no_date(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        if (text is not null)
        {
            Assert.Contains("Expected yyyy, yyyy-MM or yyyy-MM-dd", Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_day_needs_its_month_and_must_exist()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2017, null, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2017, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(0));
    }

    [Fact]
    public void Writing_and_reading_gives_the_same_date_as_text_and_as_json() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Dates, d =>
            PartialDate.Parse(d.ToString()) == d && JsonSerializer.Deserialize<PartialDate>(JsonSerializer.Serialize(d)) == d));

    [Fact]
    public void The_first_day_never_lies_after_the_last() => Check.QuickThrowOnFailure(Prop.ForAll(Dates, d => d.Earliest <= d.Latest));

    [Fact]
    public void The_order_is_total_and_agrees_with_equality() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Dates, Dates, Dates, (a, b, c) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && a.CompareTo(b) == 0 == (a == b)
            && (!(a <= b && b <= c) || a <= c)
            && a < b == b > a));

    [Fact]
    public void Of_two_dates_that_start_on_one_day_the_less_exact_comes_first()
    {
        PartialDate[] ordered = [new(2016, 12, 31), new(2017), new(2017, 1), new(2017, 1, 1), new(2017, 1, 2), new(2017, 2)];

        Assert.Equal(ordered, ordered.Reverse().Order());
    }

    [Fact]
    public void Json_that_is_no_date_is_refused() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("\"03.04.2017\""));
}
