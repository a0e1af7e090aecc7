using System.CommandLine;
using System.Globalization;

namespace AssetGraph.Cli;

/// <summary>The option <c>--as-at</c>: the day a question is about.</summary>
internal static class AsAtOption
{
    internal static Option<DateOnly?> Create(string description) => new("--as-at")
    {
        Description = $"{description}, as 2020-12-31; today (UTC) where it is left out.",
        HelpName = "day",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
            result.AddError($"--as-at '{result.Tokens[0].Value}' is no day. Expected one that exists, as 2020-12-31.");
            return null;
        },
    };

    internal static DateOnly Of(DateOnly? given, TimeProvider time) => given ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
