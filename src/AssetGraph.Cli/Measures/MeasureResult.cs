using AssetGraph.Cli.Output;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Cli.Measures;

/// <summary>Puts the numbers asked for into one table: a row for each node, pair, group, pair of groups, degree, path or, for the network's own numbers, one for each number.</summary>
internal static class MeasureResult
{
    internal static ResultTable Of(MeasureSelection selection, IReadOnlyDictionary<MeasureDescriptor, MeasureTable> answers, MeasureInput input)
    {
        var values = selection.Columns.Select(c => answers[c.Measure].Column(c.Output.Name).Values).ToArray();
        if (selection.Scope == OutputScope.Network)
        {
            return new ResultTable([new("measure", "Measure"), new("value", "Value")], selection.Columns.Select((c, i) => new object?[] { c.Title, values[i][0] }));
        }
        var (keys, keyOf) = KeysOf(selection, answers, input);
        ResultColumn[] columns = [.. keys, .. selection.Columns.Select(c => new ResultColumn(c.Title, c.Title))];
        return new ResultTable(columns, Enumerable.Range(0, values[0].Length).Select(row => (object?[])[.. keyOf(row), .. values.Select(v => (object?)v[row])]));
    }

    private static (ResultColumn[] Keys, Func<int, object?[]> KeyOf) KeysOf(MeasureSelection selection, IReadOnlyDictionary<MeasureDescriptor, MeasureTable> answers, MeasureInput input)
    {
        switch (selection.Scope)
        {
            case OutputScope.Vertex:
                return ([new("node", "Node")], row => [input.Names[row]]);
            case OutputScope.Pair:
                var pairs = answers[selection.Columns[0].Measure].Pairs;
                return ([new("from", "From"), new("to", "To")], row => [input.Names[pairs[row].From], input.Names[pairs[row].To]]);
            case OutputScope.Degree:
                var degrees = answers[selection.Columns[0].Measure].Degrees;
                return ([new("degree", "Degree")], row => [degrees[row]]);
            case OutputScope.Path:
                var paths = answers[selection.Columns[0].Measure].Paths;
                return ([new("path", "Path")], row => [paths[row].Select(v => input.Names[v]).ToArray()]);
            case OutputScope.Group:
                return ([new("group", "Group")], row => [input.Groups!.Names[row]]);
            default:
                var groups = input.Groups!.Names;
                return ([new("from", "From"), new("to", "To")], row => [groups[row / groups.Count], groups[row % groups.Count]]);
        }
    }
}
