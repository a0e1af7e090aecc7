using System.Globalization;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A moment with its offset from UTC, as <c>2026-03-31T10:15:30Z</c> or <c>2026-03-31T12:15:30.250+02:00</c> (RFC 3339).</summary>
/// <param name="name">The name of the scalar type in the schema.</param>
public sealed class DateTimeScalar(string name = "DateTime") : TextScalar<DateTimeOffset>(name)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <inheritdoc />
    public override string Expectation => "a moment such as \"2026-03-31T10:15:30Z\"";

    /// <inheritdoc />
    public override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;

        // RFC 3339 asks for an offset; the framework would take the machine's where it is missing.
        return text.Length > 19
            && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    /// <inheritdoc />
    public override string Format(DateTimeOffset value) =>
        value.Offset == TimeSpan.Zero
            ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override bool TryConvert(object value, out DateTimeOffset converted)
    {
        if (value is DateTime { Kind: not DateTimeKind.Unspecified } moment)
        {
            converted = moment;
            return true;
        }

        return base.TryConvert(value, out converted);
    }
}
