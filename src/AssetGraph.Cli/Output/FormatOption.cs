using System.CommandLine;

namespace AssetGraph.Cli.Output;

/// <summary>The option <c>--format</c>.</summary>
internal static class FormatOption
{
    internal static Option<string> Create(string standard = "table") => new Option<string>("--format", "-f")
    {
        Description = "How the result is written: table for people, csv for spreadsheets, json for programs.",
        DefaultValueFactory = _ => standard,
    }.AmongFormats();

    internal static OutputFormat Of(string? word) => Enum.Parse<OutputFormat>(word ?? "table", ignoreCase: true);

    private static Option<string> AmongFormats(this Option<string> option)
    {
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "csv", "json");
        return option;
    }
}
