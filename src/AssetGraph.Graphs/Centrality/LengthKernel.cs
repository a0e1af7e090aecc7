using AssetGraph.Graphs.Paths;

namespace AssetGraph.Graphs.Centrality;

/// <summary>
/// Brandes' accumulation from one source by lengths, in one block. One per worker, reused without allocation.
/// </summary>
/// <remarks>
/// Who leads to a vertex is kept beside its arcs, so going back looks at shortest paths only. Memory: 36 bytes per vertex and 20 per arc of
/// the largest block.
/// </remarks>
internal sealed unsafe class LengthKernel : IBlockKernel
{
    // Past it, quotients leave a double's range.
    private const double LargestCount = 1e280;
    private const int Settled = int.MinValue;

    private readonly double tolerance;
    private readonly bool ring;
    private readonly State[] states;
    private readonly int[] order;
    private readonly int[] before;         // at a vertex's offset: the vertices that lead to it on shortest paths
    private readonly ulong[] entryKey;
    private readonly int[] entryVertex;
    private readonly int[] entryNext;
    private readonly double[] result;
    private BlockGraph block = null!;

    /// <param name="largest">The most vertices of a block.</param>
    /// <param name="mostArcs">The most arcs of a block.</param>
    /// <param name="lengths">Which lengths are equal, and whether they are small whole numbers.</param>
    public LengthKernel(int largest, int mostArcs, ArcLengths lengths)
    {
        tolerance = lengths.Tolerance;
        ring = lengths.LongestWhole <= RingQueue.LongestArc;
        states = new State[largest];
        order = new int[largest];
        before = new int[mostArcs];
        entryKey = new ulong[mostArcs + 1];
        entryVertex = new int[mostArcs + 1];
        entryNext = new int[mostArcs + 1];
        result = new double[largest];
    }

    /// <inheritdoc/>
    public void Begin(BlockGraph next)
    {
        block = next;
        Array.Clear(result, 0, next.Count);
    }

    /// <inheritdoc/>
    public void End(double[] into)
    {
        for (int v = 0; v < block.Count; v++)
        {
            into[block.Vertices[v]] += result[v];
        }
    }

    /// <inheritdoc/>
    public bool Run(int source)
    {
        fixed (State* state = states)
        fixed (int* orderAt = order, beforeAt = before, arrivals = block.Arrivals, nextAt = entryNext, vertexAt = entryVertex)
        fixed (ulong* keyAt = entryKey)
        fixed (double* weight = block.Weight, resultAt = result)
        {
            int* heads = stackalloc int[64];
            bool countable;
            int settled = ring
                ? Forward(new RingQueue(heads, nextAt, vertexAt), source, state, orderAt, beforeAt, arrivals, out countable)
                : Forward(new RadixQueue(heads, nextAt, vertexAt, keyAt), source, state, orderAt, beforeAt, arrivals, out countable);
            if (!countable)
            {
                return false;
            }

            double multiplicity = weight[source];
            for (int i = settled - 1; i > 0; i--)
            {
                int w = orderAt[i];
                State* at = state + w;
                resultAt[w] += multiplicity * at->Dependency;
                double share = (weight[w] + at->Dependency) / at->Paths;
                int* first = beforeAt + arrivals[w];
                for (int k = 0; k < (at->Before & ~Settled); k++)
                {
                    State* v = state + first[k];
                    v->Dependency += v->Paths * share;
                }
            }

            return true;
        }
    }

    private int Forward<TQueue>(TQueue queue, int source, State* state, int* orderAt, int* beforeAt, int* arrivals, out bool countable)
        where TQueue : struct, IDistanceQueue
    {
        for (int v = 0; v < block.Count; v++)
        {
            state[v] = new State { Distance = double.PositiveInfinity };
        }

        int settled = 0;
        double most = 1;
        double nearly = tolerance;
        fixed (int* offsets = block.Offsets, targets = block.Targets)
        fixed (double* lengths = block.Lengths)
        {
            state[source].Distance = 0;
            state[source].Paths = 1;
            queue.Push(0, source);
            while (queue.Pop(out double here, out int v))
            {
                State* from = state + v;
                if (from->Distance != here || from->Before < 0)
                {
                    continue;
                }

                from->Before |= Settled;
                orderAt[settled++] = v;
                double paths = from->Paths;
                most = Math.Max(most, paths);
                int end = offsets[v + 1];
                for (int a = offsets[v]; a < end; a++)
                {
                    State* to = state + targets[a];
                    double through = here + lengths[a];
                    double gap = through - to->Distance;

                    double equal = nearly * (through + to->Distance);
                    if (gap > equal || to->Before < 0)
                    {
                        continue;
                    }

                    int u = targets[a];
                    if (gap >= -equal && gap != double.NegativeInfinity)
                    {
                        beforeAt[arrivals[u] + to->Before++] = v;
                        to->Paths += paths;
                        if (gap == 0)
                        {
                            continue;
                        }
                    }
                    else
                    {
                        beforeAt[arrivals[u]] = v;
                        to->Before = 1;
                        to->Paths = paths;
                    }

                    // Of equal lengths the shorter counts.
                    if (gap < 0)
                    {
                        to->Distance = through;
                        queue.Push(through, u);
                    }
                }
            }
        }

        countable = most < LargestCount;
        return settled;
    }

    private struct State
    {
        public double Distance;
        public double Paths;
        public double Dependency;
        public int Before;      // how many lead to it; negative once its distance is final
    }
}
