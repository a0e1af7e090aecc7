using System.CommandLine;
using AssetGraph.Domain;

namespace AssetGraph.Cli;

/// <summary>Options that take several values, given one by one or joined by commas.</summary>
internal static class Lists
{
    /// <summary>An option that takes several, joined by commas or given one by one.</summary>
    internal static Option<string[]> Option(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    internal static ValueList<string> Of(string[]? values) =>
        (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToValueList();
}
