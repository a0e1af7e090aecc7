namespace AssetGraph.Graphs.Tests;

/// <summary>A graph written as in a comment: <c>"a-b b-c:2.5 d"</c>; a lone name is an isolate, a number after a colon a weight, '&gt;' a direction.</summary>
internal sealed class Drawing
{
    private Drawing(Graph graph, IReadOnlyList<string> names)
    {
        Graph = graph;
        Names = names;
    }

    public Graph Graph { get; }

    public IReadOnlyList<string> Names { get; }

    public int this[string name] => Names.ToList().IndexOf(name);

    public static Drawing Of(string text, bool weighted = false)
    {
        bool directed = text.Contains('>');
        var names = new List<string>();
        var ties = new List<(int From, int To, double Weight)>();
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = word.Split(':');
            int[] ends = [.. parts[0].Split('-', '>').Select(Number)];
            if (ends.Length == 2)
            {
                ties.Add((ends[0], ends[1], parts.Length > 1 ? double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1));
            }
        }

        var builder = new GraphBuilder(names.Count, directed, weighted || text.Contains(':'));
        foreach (var (from, to, weight) in ties)
        {
            builder.Add(from, to, weight);
        }

        return new Drawing(builder.Build(), names);

        int Number(string name)
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            return names.IndexOf(name);
        }
    }
}
