using AssetGraph.Graphs;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Cli.Measures;

/// <summary>
/// What <c>--measure</c> asks for: <c>betweenness</c> is a measure's headline, <c>betweenness.normalised</c> one of its numbers, <c>brokerage.*</c> all of them. All
/// that is asked for at once must be about the same thing (nodes, pairs, groups or the network), so that it fits into one table.
/// </summary>
internal sealed class MeasureSelection
{
    private MeasureSelection(IReadOnlyList<(string Title, MeasureDescriptor Measure, MeasureOutput Output)> columns) => Columns = columns;

    internal IReadOnlyList<(string Title, MeasureDescriptor Measure, MeasureOutput Output)> Columns { get; }

    internal OutputScope Scope => Columns[0].Output.Scope;

    internal IEnumerable<MeasureDescriptor> Measures => Columns.Select(c => c.Measure).Distinct();

    internal static MeasureSelection Of(IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
        {
            throw CommandException.Usage("Which measures? Name some with --measure, as --measure betweenness,constraint; --list shows all.");
        }
        var columns = asked.SelectMany(ColumnsOf).ToArray();
        if (columns.Select(c => c.Output.Scope).Distinct().Count() > 1)
        {
            var scopes = columns.GroupBy(c => c.Output.Scope).Select(g => $"{string.Join(", ", g.Select(c => c.Title))} (one number for each {Word(g.Key)})");
            throw CommandException.Usage($"These don't fit into one table: {string.Join("; ", scopes)}. Ask for them one after the other.");
        }
        if (columns[0].Output.Scope is OutputScope.Pair or OutputScope.Degree or OutputScope.Path && columns.Select(c => c.Measure).Distinct().Count() > 1)
        {
            throw CommandException.Usage("Two measures of pairs, degrees or paths don't fit into one table. Ask for them one after the other.");
        }
        if (columns.GroupBy(c => c.Title).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw CommandException.Usage($"--measure names {twice.Key} twice. Expected each once.");
        }
        return new MeasureSelection(columns);
    }

    internal static string Word(OutputScope scope) => scope switch
    {
        OutputScope.Vertex => "node",
        OutputScope.Pair => "pair",
        OutputScope.Group => "group",
        OutputScope.GroupPair => "pair of groups",
        OutputScope.Degree => "degree",
        OutputScope.Path => "path",
        _ => "network",
    };

    private static IEnumerable<(string Title, MeasureDescriptor Measure, MeasureOutput Output)> ColumnsOf(string asked)
    {
        var dot = asked.IndexOf('.', StringComparison.Ordinal);
        var measure = Find(dot < 0 ? asked : asked[..dot]);
        if (dot < 0)
        {
            return [(asked, measure, measure.Outputs[0])];
        }
        var name = asked[(dot + 1)..];
        if (name == "*")
        {
            return measure.Outputs.Where(o => o.Scope == measure.Outputs[0].Scope).Select(o => ($"{measure.Id}.{o.Name}", measure, o));
        }
        return measure.Outputs.FirstOrDefault(o => o.Name == name) is { } output
            ? [(asked, measure, output)]
            : throw CommandException.Usage($"--measure {asked}: '{measure.Id}' has no '{name}'. Expected one of {string.Join(", ", measure.Outputs.Select(o => o.Name))}.");
    }

    private static MeasureDescriptor Find(string id)
    {
        try
        {
            return MeasureCatalogue.Find(id);
        }
        catch (GraphException)
        {
            throw CommandException.Usage($"--measure '{id}' is no measure. Expected some of {string.Join(", ", MeasureCatalogue.All.Select(m => m.Id))}.");
        }
    }
}
