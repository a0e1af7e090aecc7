using System.Globalization;
using AssetGraph.Domain;
using AssetGraph.Graphs;
using AssetGraph.Graphs.Components;

namespace AssetGraph.Bridging.Strands;

/// <summary>A city's or programme's outcomes: figures of several sources beside each other and their targets.</summary>
public static class IndicatorBoard
{
    // How a figure's status names those that it is in conflict with.
    private const string Conflicts = "conflicts-with:";

    /// <summary>Puts together what is about the same thing: figures of the same label, unit and scope, and those that are said to conflict.</summary>
    /// <param name="snapshot">The city.</param>
    /// <param name="strand">Only figures of this strand (or word, such as <c>programme</c>); all when null.</param>
    /// <returns>By label, then by the first figure's id; empty without figures.</returns>
    /// <remarks>Cost: linear in the figures and the conflicts they name. A conflict with a figure that is not there, or of another strand, is no conflict here.</remarks>
    public static IReadOnlyList<Indicator> Of(CitySnapshot snapshot, string? strand = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var facts = snapshot.Facts.Where(f => strand is null || f.Strand == strand).ToArray();
        var places = facts.Index().ToDictionary(f => f.Item.Id, f => f.Index, StringComparer.Ordinal);
        var about = new GraphBuilder(facts.Length);
        var conflicting = new bool[facts.Length];
        var first = new Dictionary<(string, string?, string?), int>();
        for (var i = 0; i < facts.Length; i++)
        {
            var key = (facts[i].Label, facts[i].Unit, facts[i].Scope);
            if (!first.TryAdd(key, i))
            {
                about.Add(i, first[key]);
            }

            foreach (var other in ConflictsOf(facts[i]))
            {
                if (places.TryGetValue(other, out var place) && place != i)
                {
                    about.Add(i, place);
                    conflicting[i] = conflicting[place] = true;
                }
            }
        }

        var group = WeakComponents.Find(about.Build()).Labels;
        return
        [
            .. Enumerable.Range(0, facts.Length)
                .GroupBy(i => group[i])
                .Select(g => new Indicator(
                    facts[g.First()].Label,
                    [.. g.Select(i => FigureOf(facts[i]))],
                    g.Any(i => conflicting[i]) || g.GroupBy(i => (facts[i].Label, facts[i].Unit, facts[i].Period, facts[i].Scope)).Any(s => s.Select(i => facts[i].Value).Distinct().Count() > 1)))
                .OrderBy(i => i.Label, StringComparer.Ordinal).ThenBy(i => i.Figures[0].Fact.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> ConflictsOf(Fact fact) => (fact.Status ?? "")
        .Split(';', StringSplitOptions.TrimEntries)
        .Where(s => s.StartsWith(Conflicts, StringComparison.Ordinal))
        .SelectMany(s => s[Conflicts.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IndicatorFigure FigureOf(Fact fact)
    {
        var (number, target) = (NumberOf(fact.Value), NumberOf(fact.Target));
        return new IndicatorFigure(fact, number, target, number is { } reached && target is { } aimed && aimed != 0 ? (double)(reached / aimed) : null);
    }

    private static decimal? NumberOf(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
