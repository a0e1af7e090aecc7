using System.Numerics;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// The number of hops from each of a set of sources to every vertex, found by breadth-first search of 64 sources at a time.
/// </summary>
/// <remarks>Memory: 2 bytes for each source and vertex.</remarks>
public sealed class HopDistances
{
    /// <summary>The mark, in a row, of a vertex that cannot be reached.</summary>
    public const ushort Unreached = ushort.MaxValue;

    private readonly ushort[][] rows;

    private HopDistances(ushort[][] rows, int vertexCount, int longest)
    {
        this.rows = rows;
        VertexCount = vertexCount;
        Longest = longest;
    }

    /// <summary>The number of sources, each with a row in the order in which they were given.</summary>
    public int SourceCount => rows.Length;

    /// <summary>The number of vertices, the length of every row.</summary>
    public int VertexCount { get; }

    /// <summary>The longest distance found; 0 when there are no sources.</summary>
    public int Longest { get; }

    /// <summary>The distance from a source to a vertex, −1 where there is no path.</summary>
    /// <param name="source">The place of the source among the sources given, not its vertex.</param>
    /// <param name="vertex">A vertex.</param>
    public int this[int source, int vertex] => rows[source][vertex] == Unreached ? BreadthFirst.Unreached : rows[source][vertex];

    /// <summary>The distances from a source to every vertex, <see cref="Unreached"/> where there is no path.</summary>
    /// <param name="source">The place of the source among the sources given, not its vertex.</param>
    public ReadOnlySpan<ushort> Row(int source) => rows[source];

    /// <summary>Finds the distances.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="sources">The sources; repeats get equal rows.</param>
    /// <param name="direction">Which way arcs are walked.</param>
    /// <param name="cancellation">Stops the work between batches of 64 sources.</param>
    /// <exception cref="GraphException">AG2001 for a source that is not there; AG2003 for a distance of 65,535 hops or more.</exception>
    /// <remarks>Cost: for each 64 sources a few passes over the arcs (as many as a vertex has different distances to them), and one write
    /// per source and vertex.</remarks>
    public static HopDistances From(Graph graph, ReadOnlySpan<int> sources, Direction direction = Direction.Out, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.RequireVertices(sources, "source");
        var rows = new ushort[sources.Length][];
        var search = new BitParallelSearch(graph, direction);
        int longest = 0;
        for (int start = 0; start < sources.Length; start += BitParallelSearch.Lanes)
        {
            cancellation.ThrowIfCancellationRequested();
            var batch = sources.Slice(start, Math.Min(BitParallelSearch.Lanes, sources.Length - start));
            for (int i = 0; i < batch.Length; i++)
            {
                rows[start + i] = new ushort[graph.VertexCount];
                Array.Fill(rows[start + i], Unreached);
            }

            var visitor = new RowWriter(rows.AsMemory(start, batch.Length));
            search.Run(batch, ref visitor);
            longest = Math.Max(longest, visitor.Longest);
        }

        return new HopDistances(rows, graph.VertexCount, longest);
    }

    private struct RowWriter(Memory<ushort[]> rows) : ISearchVisitor
    {
        public int Longest { get; private set; }

        public void Meet(int vertex, ulong sources, int hops)
        {
            if (hops >= Unreached)
            {
                throw new GraphException("AG2003", $"distance to vertex {vertex}", "it is too long to store", $"less than {Unreached} hops");
            }

            Longest = hops;
            var into = rows.Span;
            for (; sources != 0; sources &= sources - 1)
            {
                into[BitOperations.TrailingZeroCount(sources)][vertex] = (ushort)hops;
            }
        }
    }
}
