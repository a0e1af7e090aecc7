using System.Runtime.InteropServices;

namespace AssetGraph.Graphs.Paths;

/// <summary>
/// By how much macro–micro efficiency would rise with one new tie of a macro and a micro vertex, for very many candidates: exact for the micro vertices near the new
/// tie, where most of the gain lies, and estimated from a seeded sample of them further away. Immutable; safe to use from several threads.
/// </summary>
/// <remarks>
/// For a new tie u–v, u macro, the ways …u–v… are counted one by one to v and what is tied to it, for u itself also one hop further; past that to the sampled micro
/// vertices only, and scaled up. The ways …v–u… are left out: little lies there, and an estimate is that much too low. A tie that joins two components is exact.
/// Memory: 1 byte for each sampled vertex and vertex; while very many ties are estimated another for each macro vertex and vertex.
/// </remarks>
public sealed class GainEstimate
{
    private readonly SubsetEfficiency efficiency;
    private readonly int[] sample;
    private readonly DistanceTable fromSample;
    // How many micro ends, and how many ties between components, a thread takes at a time.
    private const int MicroEnds = 256;
    private const int TiesAcross = 1024;

    // From this share of the macro ends being asked about, the distances of all are turned at once.
    private const int TurnedFrom = 8;

    private GainEstimate(SubsetEfficiency efficiency, int[] sample, DistanceTable fromSample) =>
        (this.efficiency, this.sample, this.fromSample) = (efficiency, sample, fromSample);

    /// <summary>Draws a sample of the micro vertices and finds its distances.</summary>
    /// <param name="efficiency">What is to rise.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="size">How many micro vertices, 1 or more; where there are fewer all are taken and nothing is estimated.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. Makes no difference to the result.</param>
    /// <returns>The estimate, or null where a distance of 255 hops or more leaves no room for its tables.</returns>
    /// <exception cref="GraphException">AG2005 for a size below 1.</exception>
    /// <remarks>Cost: a bit-parallel breadth-first search for each 256 sampled vertices.</remarks>
    public static GainEstimate? Of(SubsetEfficiency efficiency, int seed, int size = 256, CancellationToken cancellation = default, int workers = 0)
    {
        ArgumentNullException.ThrowIfNull(efficiency);
        if (size < 1)
        {
            throw new GraphException("AG2005", "sample size", $"{size} is too small", "1 or more");
        }

        var drawn = efficiency.Micro.ToArray();
        new SeededRandom(seed).Shuffle(drawn);
        Array.Resize(ref drawn, Math.Min(size, drawn.Length));
        Array.Sort(drawn);
        var table = DistanceTable.From(efficiency.Graph, drawn, workers, cancellation);
        return table.IsNarrow && efficiency.Table.IsNarrow ? new GainEstimate(efficiency, drawn, table) : null;
    }

    /// <summary>Estimates the rises for many candidates, each tie on its own.</summary>
    /// <param name="candidates">Macro and micro ends, in any order.</param>
    /// <param name="gains">Where the rises go, one for each candidate.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. Makes no difference to the result.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there or not of that side.</exception>
    /// <remarks>
    /// Cost: a pass over the macro vertices for each sampled one and each macro end; what is near each micro end; for each candidate a pass over the macro
    /// vertices for each micro vertex tied to its micro end, and a look-up for each sampled one.
    /// </remarks>
    public void Gains((int Macro, int Micro)[] candidates, double[] gains, CancellationToken cancellation = default, int workers = 0)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(gains);
        ArgumentOutOfRangeException.ThrowIfLessThan(gains.Length, candidates.Length);
        var within = new List<int>(candidates.Length);
        var across = new List<int>();
        for (int i = 0; i < candidates.Length; i++)
        {
            var (u, v) = candidates[i];
            efficiency.RequireMacro(u);
            efficiency.Graph.RequireVertex(v, "candidate");
            (efficiency.SameComponent(u, v) ? within : across).Add(i);
        }

        // What is near a micro end serves all that might be tied to it; what is far from a macro end likewise.
        var edges = CountNear(within, candidates, gains, workers, cancellation);
        AddFar(within, candidates, edges, gains, workers, cancellation);
        Join(across, candidates, gains, workers, cancellation);
    }

    // Answers for each micro end what lies just behind the micro vertices that were counted.
    private int[][] CountNear(List<int> within, (int Macro, int Micro)[] candidates, double[] gains, int workers, CancellationToken cancellation)
    {
        var edges = new int[efficiency.Graph.VertexCount][];
        var byMicro = Grouped(within, candidates, c => c.Micro, out int[] firsts);
        int groups = firsts.Length - 1;
        OrderedChunks.ForEach((groups + MicroEnds - 1) / MicroEnds, workers, () =>
        {
            var near = new NearWays(efficiency);
            var ends = new List<int>();
            double[] saved = [];
            return chunk =>
            {
                for (int group = chunk * MicroEnds; group < Math.Min((chunk + 1) * MicroEnds, groups); group++)
                {
                    var together = byMicro.AsSpan(firsts[group]..firsts[group + 1]);
                    int v = candidates[together[0]].Micro;
                    ends.Clear();
                    foreach (int i in together)
                    {
                        ends.Add(candidates[i].Macro);
                    }

                    saved = saved.Length < ends.Count ? new double[2 * ends.Count] : saved;
                    edges[v] = near.Saved(v, CollectionsMarshal.AsSpan(ends), saved);
                    for (int i = 0; i < together.Length; i++)
                    {
                        gains[together[i]] = saved[i];
                    }
                }
            };
        }, cancellation);
        return edges;
    }

    private void AddFar(List<int> within, (int Macro, int Micro)[] candidates, int[][] edges, double[] gains, int workers, CancellationToken cancellation)
    {
        var byMacro = Grouped(within, candidates, c => c.Macro, out int[] firsts);
        int groups = firsts.Length - 1;
        var fromMacro = groups >= efficiency.Table.SourceCount / TurnedFrom ? efficiency.Table.BySource(workers, cancellation) : null;
        OrderedChunks.ForEach(groups, workers, () =>
        {
            var far = new FarWays(efficiency, fromMacro, sample, fromSample);
            return group =>
            {
                far.From(candidates[byMacro[firsts[group]]].Macro);
                foreach (int i in byMacro.AsSpan(firsts[group]..firsts[group + 1]))
                {
                    int v = candidates[i].Micro;
                    gains[i] = (gains[i] + far.SavedAtEdge(edges[v]) + far.Saved(v) * efficiency.Micro.Length / sample.Length) / efficiency.PairCount;
                }
            };
        }, cancellation);
    }

    // Exact, and fastest where those of one micro vertex stand together.
    private void Join(List<int> across, (int Macro, int Micro)[] candidates, double[] gains, int workers, CancellationToken cancellation)
    {
        var joining = Grouped(across, candidates, c => c.Micro, out _);
        OrderedChunks.ForEach((joining.Length + TiesAcross - 1) / TiesAcross, workers, () => chunk =>
        {
            var mine = joining.AsSpan(chunk * TiesAcross, Math.Min(TiesAcross, joining.Length - chunk * TiesAcross));
            var ties = new (int, int)[mine.Length];
            var exact = new double[mine.Length];
            for (int i = 0; i < mine.Length; i++)
            {
                ties[i] = candidates[mine[i]];
            }

            efficiency.Gains(ties, exact, cancellation);
            for (int i = 0; i < mine.Length; i++)
            {
                gains[mine[i]] = exact[i];
            }
        }, cancellation);
    }

    // The candidates, those of one end together, and where each end's begin, the last one closing them.
    private int[] Grouped(List<int> some, (int Macro, int Micro)[] candidates, Func<(int Macro, int Micro), int> end, out int[] firsts)
    {
        var count = new int[efficiency.Graph.VertexCount + 1];
        foreach (int i in some)
        {
            count[end(candidates[i]) + 1]++;
        }

        var starts = new List<int>();
        for (int v = 0; v < count.Length - 1; v++)
        {
            if (count[v + 1] > 0)
            {
                starts.Add(count[v]);
            }

            count[v + 1] += count[v];
        }

        starts.Add(some.Count);
        firsts = [.. starts];
        var grouped = new int[some.Count];
        foreach (int i in some)
        {
            grouped[count[end(candidates[i])]++] = i;
        }

        return grouped;
    }
}
