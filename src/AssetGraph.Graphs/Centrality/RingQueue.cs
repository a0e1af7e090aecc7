using System.Numerics;

namespace AssetGraph.Graphs.Centrality;

/// <summary>For whole distances of which no two in the queue are 64 apart: a ring of 64 buckets and a bit for each that is filled (Dial
/// 1969).</summary>
internal unsafe struct RingQueue : IDistanceQueue
{
    /// <summary>The longest arc it can be used with.</summary>
    public const int LongestArc = 63;

    private const int Buckets = 64;
    private const int None = -1;

    private readonly int* heads;
    private readonly int* next;
    private readonly int* vertices;
    private int entries;
    private ulong filled;
    private long current;

    /// <param name="heads">Room for 64.</param>
    /// <param name="next">Room for as many as are ever pushed.</param>
    /// <param name="vertices">The same.</param>
    public RingQueue(int* heads, int* next, int* vertices)
    {
        this.heads = heads;
        this.next = next;
        this.vertices = vertices;
        new Span<int>(heads, Buckets).Fill(None);
    }

    public void Push(double distance, int vertex)
    {
        int bucket = (int)(long)distance & (Buckets - 1);
        vertices[entries] = vertex;
        next[entries] = heads[bucket];
        heads[bucket] = entries++;
        filled |= 1UL << bucket;
    }

    public bool Pop(out double distance, out int vertex)
    {
        int bucket = (int)current & (Buckets - 1);
        if (heads[bucket] == None)
        {
            filled &= ~(1UL << bucket);
            if (filled == 0)
            {
                (distance, vertex) = (0, 0);
                return false;
            }

            current += BitOperations.TrailingZeroCount(BitOperations.RotateRight(filled, bucket));
            bucket = (int)current & (Buckets - 1);
        }

        int entry = heads[bucket];
        heads[bucket] = next[entry];
        distance = current;
        vertex = vertices[entry];
        return true;
    }
}
