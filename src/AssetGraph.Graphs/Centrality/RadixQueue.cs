using System.Numerics;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// For any distances: a radix heap (Ahuja et al. 1990). The bits of positive doubles sort like the doubles, so an entry is filed by the
/// highest bit in which its distance differs from the last one taken, and filed anew only when that bit is reached.
/// </summary>
internal unsafe struct RadixQueue : IDistanceQueue
{
    private const int Buckets = 64;
    private const int None = -1;

    private readonly int* heads;
    private readonly int* next;
    private readonly int* vertices;
    private readonly ulong* keys;
    private int entries;
    private ulong filled;       // a bit for each bucket that may hold entries
    private ulong last;

    /// <param name="heads">Room for 64.</param>
    /// <param name="next">Room for as many as are ever pushed.</param>
    /// <param name="vertices">The same.</param>
    /// <param name="keys">The same.</param>
    public RadixQueue(int* heads, int* next, int* vertices, ulong* keys)
    {
        this.heads = heads;
        this.next = next;
        this.vertices = vertices;
        this.keys = keys;
        new Span<int>(heads, Buckets).Fill(None);
    }

    public void Push(double distance, int vertex)
    {
        ulong key = BitConverter.DoubleToUInt64Bits(distance);
        keys[entries] = key;
        vertices[entries] = vertex;
        File(entries++, key);
    }

    public bool Pop(out double distance, out int vertex)
    {
        if (heads[0] == None)
        {
            filled &= ~1UL;
            if (filled == 0)
            {
                (distance, vertex) = (0, 0);
                return false;
            }

            Refill();
        }

        int entry = heads[0];
        heads[0] = next[entry];
        distance = BitConverter.UInt64BitsToDouble(last);
        vertex = vertices[entry];
        return true;
    }

    // Bucket 0 holds the last distance itself. Bit 63 is the sign, which no distance has, so buckets end at 63.
    private void File(int entry, ulong key)
    {
        int bucket = 64 - BitOperations.LeadingZeroCount(key ^ last);
        next[entry] = heads[bucket];
        heads[bucket] = entry;
        filled |= 1UL << bucket;
    }

    private void Refill()
    {
        int bucket = BitOperations.TrailingZeroCount(filled);
        filled &= filled - 1;
        int chain = heads[bucket];
        heads[bucket] = None;
        ulong least = ulong.MaxValue;
        for (int entry = chain; entry != None; entry = next[entry])
        {
            least = Math.Min(least, keys[entry]);
        }

        last = least;
        while (chain != None)
        {
            int following = next[chain];
            File(chain, keys[chain]);
            chain = following;
        }
    }
}
