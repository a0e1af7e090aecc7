namespace AssetGraph.Graphs.Benchmarks;

/// <summary>Random graphs after Chung and Lu: both ends of a tie are drawn in proportion to (v + 10)^−2/3, which gives degrees an exponent
/// of 2.5; the same size and seed give the same graph.</summary>
internal static class PowerLawGraph
{
    public static Graph Make(int vertices, int meanDegree, int seed, bool weighted)
    {
        var random = new Random(seed);
        var cumulated = new double[vertices];
        double sum = 0;
        for (int v = 0; v < vertices; v++)
        {
            cumulated[v] = sum += Math.Pow(v + 10, -2.0 / 3);
        }

        var names = new int[vertices];
        for (int v = 0; v < vertices; v++)
        {
            names[v] = v;
        }

        random.Shuffle(names);
        var builder = new GraphBuilder(vertices, weighted: weighted);
        for (int i = 0; i < vertices * meanDegree / 2; i++)
        {
            builder.Add(Draw(), Draw(), random.Next(1, 11));
        }

        return builder.Build();

        int Draw()
        {
            int at = Array.BinarySearch(cumulated, random.NextDouble() * sum);
            return names[Math.Min(at < 0 ? ~at : at, vertices - 1)];
        }
    }
}
