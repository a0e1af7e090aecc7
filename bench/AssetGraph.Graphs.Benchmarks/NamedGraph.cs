using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>A graph that <c>bench/peers/gen_graphs.py</c> has made.</summary>
internal static class NamedGraph
{
    /// <summary>Reads <paramref name="path"/> without its ending: <c>.wel</c> holds "from to weight", <c>.json</c> the number of
    /// vertices.</summary>
    public static Graph Read(string path, bool weighted)
    {
        using var about = JsonDocument.Parse(File.ReadAllBytes(path + ".json"));
        int n = about.RootElement.GetProperty("n").GetInt32();
        int m = about.RootElement.GetProperty("m").GetInt32();
        var sources = new int[m];
        var targets = new int[m];
        var weights = weighted ? new double[m] : null;
        byte[] bytes = File.ReadAllBytes(path + ".wel");
        int at = 0;
        for (int i = 0; i < m; i++)
        {
            sources[i] = Next(bytes, ref at);
            targets[i] = Next(bytes, ref at);
            int weight = Next(bytes, ref at);
            if (weights is not null)
            {
                weights[i] = weight;
            }
        }

        return new GraphBuilder(n, weighted: weighted).AddAll(sources, targets, weights).Build();
    }

    private static int Next(byte[] bytes, ref int at)
    {
        if (!Utf8Parser.TryParse(bytes.AsSpan(at), out int value, out int used))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"byte {at}: no whole number"));
        }

        at += used + 1;
        return value;
    }
}
