using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>How values are written into cells, so that reading gives the same value back.</summary>
internal static class CellText
{
    internal static string? Of(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static string? Of(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    internal static string? Of(PartialDate? value) => value?.ToString();

    internal static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Of(DateTimeOffset? value) => value?.ToString("O", CultureInfo.InvariantCulture);

    internal static string? YesNo(bool? value) => value switch { true => "yes", false => "no", null => null };

    internal static string? TrueFalse(bool? value) => value switch { true => "true", false => "false", null => null };
}
