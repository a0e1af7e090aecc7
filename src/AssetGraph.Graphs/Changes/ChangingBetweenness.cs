using System.Runtime.InteropServices;
using AssetGraph.Graphs.Centrality;
using AssetGraph.Graphs.Components;

namespace AssetGraph.Graphs.Changes;

/// <summary>Betweenness brought forward block by block: what a biconnected component adds depends on its own ties and on how many vertices
/// hang on each of its vertices, so a block in which neither changed keeps what it had.</summary>
internal sealed class ChangingBetweenness
{
    private Dictionary<string, double[]> kept = [];

    public double[] Raw { get; private set; } = [];

    /// <summary>Brings betweenness up to a graph; answers how many blocks had to be searched.</summary>
    public int Refresh(Graph graph, CancellationToken cancellation)
    {
        var found = BiconnectedComponents.Find(graph, cancellation);
        var component = WeakComponents.Find(graph, cancellation);
        var weights = new Dictionary<int, double>[found.Count];
        var sum = new double[graph.VertexCount];
        var squares = new double[graph.VertexCount];
        found.ForEachBranch((vertex, block, size) =>
        {
            (weights[block] ??= [])[vertex] = component.Sizes[component.Labels[vertex]] - size;
            sum[vertex] += size;
            squares[vertex] += (double)size * size;
        });
        double[] raw = [.. sum.Zip(squares, (s, q) => (s * s - q) / 2)];
        var now = new Dictionary<string, double[]>();
        int searched = 0;
        for (int b = 0; b < found.Count; b++)
        {
            // Leaves and bridges have nothing between their ends.
            if (found.Block(b).Length == 2)
            {
                continue;
            }

            int[] vertices = found.Block(b).ToArray();
            Array.Sort(vertices);
            double[] standsFor = Array.ConvertAll(vertices, v => weights[b][v]);
            var inner = Inner(found.Ties, vertices);
            string key = Key(vertices, standsFor, inner);
            if (!kept.TryGetValue(key, out double[]? share))
            {
                share = Search(inner, standsFor, cancellation);
                searched++;
            }

            now[key] = share;
            for (int i = 0; i < vertices.Length; i++)
            {
                raw[vertices[i]] += share[i];
            }
        }

        (kept, Raw) = (now, raw);
        return searched;
    }

    private static double[] Search(Graph block, double[] standsFor, CancellationToken cancellation)
    {
        var shares = new double[standsFor.Length];
        var kernel = Dependencies.For(block, Paths.PathLength.Hops, 1)();
        for (int s = 0; s < standsFor.Length; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            kernel.Run(s);
            kernel.AddVertices(standsFor, standsFor[s], shares);
        }

        return Array.ConvertAll(shares, x => x / 2);
    }

    private static Graph Inner(Graph ties, int[] vertices)
    {
        var builder = new GraphBuilder(vertices.Length);
        for (int i = 0; i < vertices.Length; i++)
        {
            foreach (int u in ties.OutNeighbours(vertices[i]))
            {
                if (u > vertices[i] && Array.BinarySearch(vertices, u) is var j and >= 0)
                {
                    builder.Add(i, j);
                }
            }
        }

        return builder.Build();
    }

    private static string Key(int[] vertices, double[] standsFor, Graph inner) => string.Concat(
        MemoryMarshal.Cast<int, char>(vertices), MemoryMarshal.Cast<double, char>(standsFor), MemoryMarshal.Cast<int, char>(inner.Offsets), MemoryMarshal.Cast<int, char>(inner.Targets));
}
