namespace AssetGraph.Graphs.Paths;

/// <summary>Dijkstra's search from one source with a four-way heap; one per worker, reused without allocation.</summary>
internal sealed class LengthSearch
{
    private const int Ways = 4;

    private readonly int[] offsets;
    private readonly int[] targets;
    private readonly double[] lengths;
    private readonly int[] heap;
    private readonly int[] place;      // in the heap; −1: not met, −2: done
    private int heapCount;

    public LengthSearch(Graph graph, double[] lengths)
    {
        int n = graph.VertexCount;
        offsets = graph.OffsetArray;
        targets = graph.TargetArray;
        this.lengths = lengths;
        heap = new int[n];
        place = new int[n];
        Distance = new double[n];
        Order = new int[n];
        Array.Fill(place, -1);
        Array.Fill(Distance, double.PositiveInfinity);
    }

    /// <summary>The length of the shortest path from the last source, +∞ where there is none.</summary>
    public double[] Distance { get; }

    /// <summary>The vertices in the order of their distance, of which <see cref="Settled"/> are set.</summary>
    public int[] Order { get; }

    public int Settled { get; private set; }

    public void Run(int source)
    {
        for (int i = 0; i < Settled; i++)
        {
            Distance[Order[i]] = double.PositiveInfinity;
            place[Order[i]] = -1;
        }

        Settled = 0;
        Distance[source] = 0;
        heap[0] = source;
        place[source] = 0;
        heapCount = 1;
        while (heapCount > 0)
        {
            int v = Pop();
            Order[Settled++] = v;
            double d = Distance[v];
            for (int a = offsets[v]; a < offsets[v + 1]; a++)
            {
                int u = targets[a];
                double through = d + lengths[a];
                if (through < Distance[u] && place[u] != -2)
                {
                    Distance[u] = through;
                    if (place[u] < 0)
                    {
                        place[u] = heapCount++;
                    }

                    Rise(u, place[u]);
                }
            }
        }
    }

    private int Pop()
    {
        int top = heap[0];
        place[top] = -2;
        int last = heap[--heapCount];
        if (heapCount > 0)
        {
            Sink(last, 0);
        }

        return top;
    }

    private void Rise(int v, int at)
    {
        while (at > 0)
        {
            int above = (at - 1) / Ways;
            int p = heap[above];
            if (Distance[p] <= Distance[v])
            {
                break;
            }

            heap[at] = p;
            place[p] = at;
            at = above;
        }

        heap[at] = v;
        place[v] = at;
    }

    private void Sink(int v, int at)
    {
        while (true)
        {
            int first = at * Ways + 1;
            if (first >= heapCount)
            {
                break;
            }

            int least = first;
            int end = Math.Min(first + Ways, heapCount);
            for (int c = first + 1; c < end; c++)
            {
                if (Distance[heap[c]] < Distance[heap[least]])
                {
                    least = c;
                }
            }

            if (Distance[heap[least]] >= Distance[v])
            {
                break;
            }

            heap[at] = heap[least];
            place[heap[at]] = at;
            at = least;
        }

        heap[at] = v;
        place[v] = at;
    }
}
