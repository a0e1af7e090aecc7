using AssetGraph.Domain;

namespace AssetGraph.Cli;

/// <summary>Options that take several values, given one by one or joined by commas.</summary>
internal static class Lists
{
    internal static ValueList<string> Of(string[]? values) =>
        (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToValueList();
}
