using System.Globalization;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>A calendar date without time, as <c>2026-03-31</c>.</summary>
/// <param name="name">The name of the scalar type in the schema.</param>
public sealed class DateScalar(string name = "Date") : TextScalar<DateOnly>(name)
{
    /// <inheritdoc />
    public override string Expectation => "a date such as \"2026-03-31\"";

    /// <inheritdoc />
    public override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc />
    public override string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override bool TryConvert(object value, out DateOnly converted)
    {
        if (value is DateTime { TimeOfDay.Ticks: 0 } day)
        {
            converted = DateOnly.FromDateTime(day);
            return true;
        }

        return base.TryConvert(value, out converted);
    }
}
