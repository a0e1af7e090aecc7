using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// The hops from a few sources to every vertex, a row for each vertex: what is asked together (one vertex, all sources) lies together. One byte a pair where
/// no distance passes 254 hops, else two.
/// </summary>
internal sealed class DistanceTable
{
    /// <summary>Stands for 'no path' in whatever is computed with distances.</summary>
    public const int Unreached = int.MaxValue / 4;

    /// <summary>Rows are padded with 'no path' to whole blocks of this many sources.</summary>
    public const int Block = 32;

    private const int RowsPerChunk = 4096;

    // Up to this distance a comparison with each is faster than counting pair by pair.
    private const int LongestCompared = 24;

    private readonly byte[][]? bytes;
    private readonly ushort[][]? words;

    private DistanceTable(int vertexCount, int sourceCount, bool wide)
    {
        VertexCount = vertexCount;
        SourceCount = sourceCount;
        Stride = (sourceCount + Block - 1) / Block * Block;
        int chunks = (vertexCount + RowsPerChunk - 1) / RowsPerChunk;
        bytes = wide ? null : new byte[chunks][];
        words = wide ? new ushort[chunks][] : null;
        for (int c = 0; c < chunks; c++)
        {
            int length = Math.Min(RowsPerChunk, vertexCount - c * RowsPerChunk) * Stride;
            if (wide)
            {
                words![c] = GC.AllocateUninitializedArray<ushort>(length);
                Array.Fill(words[c], ushort.MaxValue);
            }
            else
            {
                bytes![c] = GC.AllocateUninitializedArray<byte>(length);
                Array.Fill(bytes[c], byte.MaxValue);
            }
        }
    }

    private DistanceTable(DistanceTable other)
    {
        (VertexCount, SourceCount, Stride, Longest) = (other.VertexCount, other.SourceCount, other.Stride, other.Longest);
        bytes = other.bytes is null ? null : Array.ConvertAll(other.bytes, c => (byte[])c.Clone());
        words = other.words is null ? null : Array.ConvertAll(other.words, c => (ushort[])c.Clone());
    }

    public int VertexCount { get; }

    public int SourceCount { get; }

    public int Stride { get; }

    /// <summary>No distance is longer.</summary>
    public int Longest { get; private set; }

    /// <summary>Whether a byte holds a distance.</summary>
    public bool IsNarrow => bytes is not null;

    /// <summary>The longest distance that the table can hold.</summary>
    public int Limit => IsNarrow ? byte.MaxValue - 1 : ushort.MaxValue - 1;

    /// <summary>Hops from the source at a place to a vertex, <see cref="Unreached"/> where there is no path.</summary>
    public int this[int vertex, int source]
    {
        get
        {
            int at = vertex % RowsPerChunk * Stride + source;
            if (bytes is not null)
            {
                byte hops = bytes[vertex / RowsPerChunk][at];
                return hops == byte.MaxValue ? Unreached : hops;
            }

            ushort many = words![vertex / RowsPerChunk][at];
            return many == ushort.MaxValue ? Unreached : many;
        }

        set
        {
            int at = vertex % RowsPerChunk * Stride + source;
            if (bytes is not null)
            {
                bytes[vertex / RowsPerChunk][at] = (byte)value;
            }
            else
            {
                words![vertex / RowsPerChunk][at] = (ushort)value;
            }

            Longest = Math.Max(Longest, value);
        }
    }

    /// <summary>A vertex's row where <see cref="IsNarrow"/>; 255 is 'no path'.</summary>
    public ReadOnlySpan<byte> Bytes(int vertex) => bytes![vertex / RowsPerChunk].AsSpan(vertex % RowsPerChunk * Stride, Stride);

    /// <summary>For each source how many of some vertices stand at each distance, 0 … <see cref="Longest"/>.</summary>
    public long[][] CountBySource(int[] vertices, int workers, CancellationToken cancellation)
    {
        var counts = new long[SourceCount][];
        for (int s = 0; s < SourceCount; s++)
        {
            counts[s] = new long[Longest + 1];
        }

        OrderedChunks.ForEach((SourceCount + Block - 1) / Block, workers, () => block =>
        {
            int end = Math.Min((block + 1) * Block, SourceCount);
            if (IsNarrow && Longest <= LongestCompared)
            {
                CountBlock(vertices, block * Block, counts.AsSpan(block * Block, end - block * Block));
                return;
            }

            foreach (int v in vertices)
            {
                for (int s = block * Block; s < end; s++)
                {
                    int hops = this[v, s];
                    if (hops != Unreached)
                    {
                        counts[s][hops]++;
                    }
                }
            }
        }, cancellation);
        return counts;
    }

    // A byte for each source and distance, put aside before it can run over.
    private void CountBlock(ReadOnlySpan<int> vertices, int first, Span<long[]> counts)
    {
        Span<Vector256<byte>> at = stackalloc Vector256<byte>[LongestCompared + 1];
        at = at[..(Longest + 1)];
        for (int start = 0; start < vertices.Length; start += byte.MaxValue)
        {
            at.Clear();
            foreach (int v in vertices[start..Math.Min(start + byte.MaxValue, vertices.Length)])
            {
                var row = Vector256.LoadUnsafe(in Bytes(v)[first]);
                for (int hops = 0; hops < at.Length; hops++)
                {
                    at[hops] -= Vector256.Equals(row, Vector256.Create((byte)hops));
                }
            }

            for (int hops = 0; hops < at.Length; hops++)
            {
                for (int s = 0; s < counts.Length; s++)
                {
                    counts[s][hops] += at[hops][s];
                }
            }
        }
    }

    /// <summary>The same the other way round, a row for each source, where <see cref="IsNarrow"/>: what is asked of one source and many vertices lies together.</summary>
    public byte[][] BySource(int workers, CancellationToken cancellation)
    {
        var rows = new byte[Stride][];
        for (int s = 0; s < Stride; s++)
        {
            rows[s] = new byte[VertexCount];
        }

        // Block by block, so that both sides of a block stay in the cache.
        OrderedChunks.ForEach(bytes!.Length, workers, () => chunk =>
        {
            byte[] from = bytes[chunk];
            int first = chunk * RowsPerChunk;
            int count = from.Length / Math.Max(1, Stride);
            for (int v = 0; v < count; v += Block)
            {
                int end = Math.Min(v + Block, count);
                for (int s = 0; s < Stride; s++)
                {
                    byte[] to = rows[s];
                    for (int w = v; w < end; w++)
                    {
                        to[first + w] = from[w * Stride + s];
                    }
                }
            }
        }, cancellation);
        return rows;
    }

    /// <summary>A copy to bring forward.</summary>
    public DistanceTable Copy() => new(this);

    /// <summary>Finds the distances, 256 sources at a time.</summary>
    /// <exception cref="GraphException">AG2003 for a distance of 65,535 hops or more.</exception>
    public static DistanceTable From(Graph graph, int[] sources, int workers, CancellationToken cancellation)
    {
        var table = Fill(new DistanceTable(graph.VertexCount, sources.Length, wide: false), graph, sources, workers, cancellation)
            ?? Fill(new DistanceTable(graph.VertexCount, sources.Length, wide: true), graph, sources, workers, cancellation);
        return table ?? throw new GraphException("AG2003", "distances", "one is too long to store", $"less than {ushort.MaxValue} hops");
    }

    // Null where a distance is too long for the table.
    private static DistanceTable? Fill(DistanceTable table, Graph graph, int[] sources, int workers, CancellationToken cancellation)
    {
        int batches = (sources.Length + WideSearch.Lanes - 1) / WideSearch.Lanes;
        int[] longest = new int[batches];
        OrderedChunks.ForEach(batches, workers, () =>
        {
            var search = new WideSearch(graph);
            return batch =>
            {
                int first = batch * WideSearch.Lanes;
                var visitor = new Writer(table, first);
                search.Run(sources.AsSpan(first, Math.Min(WideSearch.Lanes, sources.Length - first)), ref visitor);
                longest[batch] = visitor.Longest;
            };
        }, cancellation);
        table.Longest = longest.DefaultIfEmpty().Max();
        return table.Longest > table.Limit ? null : table;
    }

    private struct Writer(DistanceTable table, int first) : IWideVisitor
    {
        public int Longest { get; private set; }

        public void Meet(int vertex, Vector256<ulong> sources, int hops)
        {
            Longest = hops;
            if (hops > table.Limit)
            {
                return;
            }

            int at = vertex % RowsPerChunk * table.Stride + first;
            if (table.bytes is { } narrow && Avx2.IsSupported)
            {
                ref byte row = ref narrow[vertex / RowsPerChunk][at];
                for (int block = 0; block < WideSearch.Lanes / Block; block++)
                {
                    if (sources.AsUInt32()[block] is not 0 and var bits)
                    {
                        Blend(ref Unsafe.Add(ref row, block * Block), bits, (byte)hops);
                    }
                }

                return;
            }

            for (int word = 0; word < Vector256<ulong>.Count; word++, at += 64)
            {
                for (ulong bits = sources[word]; bits != 0; bits &= bits - 1)
                {
                    int place = at + BitOperations.TrailingZeroCount(bits);
                    if (table.bytes is not null)
                    {
                        table.bytes[vertex / RowsPerChunk][place] = (byte)hops;
                    }
                    else
                    {
                        table.words![vertex / RowsPerChunk][place] = (ushort)hops;
                    }
                }
            }
        }

        // Writes one byte for each of 32 bits that is set: the bits' four bytes are spread over eight places each, and each place looks at its own bit.
        private static void Blend(ref byte row, uint bits, byte hops)
        {
            var spread = Avx2.Shuffle(Vector256.Create(bits).AsByte(), Spread) & OwnBit;
            var had = Vector256.LoadUnsafe(ref row);
            Avx2.BlendVariable(had, Vector256.Create(hops), Vector256.Equals(spread, OwnBit)).StoreUnsafe(ref row);
        }

        private static readonly Vector256<byte> Spread =
            Vector256.Create<byte>([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3]);

        private static readonly Vector256<byte> OwnBit = Vector256.Create(0x8040201008040201).AsByte();
    }
}
