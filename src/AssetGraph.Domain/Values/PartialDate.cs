using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssetGraph.Domain;

/// <summary>
/// A date as exactly as a source gives it: a year, a month or a day. Written <c>2017</c>, <c>2017-04</c> or <c>2017-04-03</c> (ISO 8601).
/// Ordered by the first day it can mean, then the less exact first.
/// </summary>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    // Year, month and day as the digits yyyyMMdd, 00 for what is not known: a city holds millions of dates, and records stay small.
    private readonly int digits;

    /// <summary>A whole year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a date of the Gregorian calendar from year 1 to 9999.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "A day needs its month.");
        }
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        digits = (year * 100 + (month ?? 0)) * 100 + (day ?? 0);
    }

    /// <summary>The year, 1 … 9999.</summary>
    public int Year => digits / 10_000;

    /// <summary>The month, 1 … 12, or null where only the year is known.</summary>
    public int? Month => digits / 100 % 100 is > 0 and var month ? month : null;

    /// <summary>The day of the month, or null where it is not known.</summary>
    public int? Day => digits % 100 is > 0 and var day ? day : null;

    /// <summary>A whole day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The first day that this date can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that this date can mean.</summary>
    public DateOnly Latest
    {
        get
        {
            var month = Month ?? 12;
            return new DateOnly(Year, month, Day ?? DateTime.DaysInMonth(Year, month));
        }
    }

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; anything else is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date) => TryParse(text.AsSpan(), out date);

    /// <summary>As for a string.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10))
        {
            return false;
        }
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => "yyyy-MM-dd" };
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }
        date = new PartialDate(day.Year, text.Length >= 7 ? day.Month : null, text.Length == 10 ? day.Day : null);
        return true;
    }

    /// <summary>The date that <paramref name="text"/> writes.</summary>
    /// <exception cref="FormatException">The text is not <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date. Expected yyyy, yyyy-MM or yyyy-MM-dd.");

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        var order = Earliest.CompareTo(other.Earliest);
        return order != 0 ? order : Precision.CompareTo(other.Precision);
    }

    private int Precision => Day is not null ? 2 : Month is not null ? 1 : 0;

    /// <summary>Whether the left date comes first.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date comes last.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date comes first or both are the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date comes last or both are the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };
}

/// <summary>Reads and writes a <see cref="PartialDate"/> as its text.</summary>
internal sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    private const int Longest = 10;

    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[Longest];
        return reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && reader.ValueSpan.Length <= Longest && PartialDate.TryParse(text[..reader.CopyString(text)], out var date)
            ? date
            : throw new JsonException("Expected a date: yyyy, yyyy-MM or yyyy-MM-dd.");
    }

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
