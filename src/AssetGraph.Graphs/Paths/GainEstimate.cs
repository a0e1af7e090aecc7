namespace AssetGraph.Graphs.Paths;

/// <summary>
/// By how much macro–micro efficiency would rise with one new tie of a macro and a micro vertex, for very many candidates: exact for the micro vertices near the new
/// tie, where most of the gain lies, and estimated from a seeded sample of them further away. Immutable; safe to use from several threads.
/// </summary>
/// <remarks>
/// For a new tie u–v, u macro, the ways …u–v… are counted one by one to v and what is tied to it, for u itself also one hop further; past that to the sampled micro
/// vertices only, and scaled up. The ways …v–u… are left out: little lies there, and an estimate is that much too low. A tie that joins two components is exact.
/// Memory: 1 byte for each macro or sampled vertex and vertex, twice.
/// </remarks>
public sealed class GainEstimate
{
    private readonly SubsetEfficiency efficiency;
    private readonly int[] sample;
    private readonly DistanceTable fromSample;
    private readonly byte[][] fromMacro;

    private GainEstimate(SubsetEfficiency efficiency, int[] sample, DistanceTable fromSample, byte[][] fromMacro) =>
        (this.efficiency, this.sample, this.fromSample, this.fromMacro) = (efficiency, sample, fromSample, fromMacro);

    /// <summary>Draws a sample of the micro vertices and finds its distances.</summary>
    /// <param name="efficiency">What is to rise.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="size">How many micro vertices, 1 or more; where there are fewer all are taken and nothing is estimated.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="workers">How many threads; 0 means one for each processor. Makes no difference to the result.</param>
    /// <returns>The estimate, or null where a distance of 255 hops or more leaves no room for its tables.</returns>
    /// <exception cref="GraphException">AG2005 for a size below 1.</exception>
    /// <remarks>Cost: a bit-parallel breadth-first search for each 64 sampled vertices.</remarks>
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
        return table.IsNarrow && efficiency.Table.IsNarrow ? new GainEstimate(efficiency, drawn, table, efficiency.Table.BySource(workers, cancellation)) : null;
    }

    /// <summary>Estimates the rises for many candidates, each tie on its own.</summary>
    /// <param name="candidates">Macro and micro ends; those of one macro vertex best stand together.</param>
    /// <param name="gains">Where the rises go, one for each candidate.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there or not of that side.</exception>
    /// <remarks>Cost: a pass over the macro vertices for each sampled one and each macro end, then what is near each candidate and a look-up for each sampled vertex.</remarks>
    public void Gains(ReadOnlySpan<(int Macro, int Micro)> candidates, Span<double> gains, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gains.Length, candidates.Length);
        var across = new List<(int Macro, int Micro, int Place)>();
        var ways = new NewWays(efficiency, sample, fromSample, fromMacro);
        for (int i = 0; i < candidates.Length; i++)
        {
            var (u, v) = candidates[i];
            efficiency.RequireMacro(u);
            efficiency.Graph.RequireVertex(v, "candidate");
            if (!efficiency.SameComponent(u, v))
            {
                across.Add((u, v, i));
                continue;
            }

            if (u != ways.End)
            {
                cancellation.ThrowIfCancellationRequested();
                ways.From(u);
            }

            gains[i] = ways.Saved(v) / efficiency.PairCount;
        }

        // Exact, and fastest where those of one micro vertex stand together.
        across.Sort((a, b) => (a.Micro, a.Macro).CompareTo((b.Micro, b.Macro)));
        var exact = new double[across.Count];
        efficiency.Gains([.. across.Select(c => (c.Macro, c.Micro))], exact, cancellation);
        for (int i = 0; i < exact.Length; i++)
        {
            gains[across[i].Place] = exact[i];
        }
    }
}
