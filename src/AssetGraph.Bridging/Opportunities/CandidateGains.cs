using AssetGraph.Graphs.Paths;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>
/// By how much E would rise for each candidate of a table, and what it was measured with: kept, so that on the same network later candidates are measured without
/// finding the distances again, and those that were candidates before not at all.
/// </summary>
internal sealed class CandidateGains
{
    /// <summary>How many micro assets gains are estimated from where they are.</summary>
    public const int SampleSize = 256;

    /// <summary>The seed of the sample.</summary>
    public const int SampleSeed = 1;

    // More shares than workers: some candidates gain far more pairs than others.
    private const int SharesPerWorker = 16;

    private readonly GainEstimate? estimate;
    private readonly Dictionary<(int Macro, int Micro), double> exact = [];

    private CandidateGains(SubsetEfficiency efficiency, GainEstimate? estimate, int count) =>
        (Efficiency, this.estimate, Measured) = (efficiency, estimate, new double[count]);

    /// <summary>E today.</summary>
    public SubsetEfficiency Efficiency { get; }

    /// <summary>Whether what was measured are estimates.</summary>
    public bool AreEstimated => estimate is not null;

    /// <summary>The rise of each candidate, exact or estimated.</summary>
    public double[] Measured { get; }

    /// <summary>Measures all candidates.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="table">The candidates.</param>
    /// <param name="before">What was measured on the same network before; null for nothing.</param>
    /// <param name="placesBefore">Where each candidate stood then, −1 where it was none.</param>
    /// <param name="workers">How many threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CandidateGains Of(BridgingGraph graph, CandidateTable table, CandidateGains? before, int[] placesBefore, int workers, CancellationToken cancellation)
    {
        var efficiency = before?.Efficiency ?? SubsetEfficiency.Of(graph.Hops, graph.MacroVertices, graph.MicroVertices, cancellation, workers);
        var estimate = (long)table.Count * graph.MacroVertices.Length <= graph.MostExactGains
            ? null
            : before?.estimate ?? GainEstimate.Of(efficiency, SampleSeed, SampleSize, cancellation, workers);
        var gains = new CandidateGains(efficiency, estimate, table.Count);
        var stillHolds = before?.AreEstimated == gains.AreEstimated;
        var left = new List<int>();
        for (var c = 0; c < table.Count; c++)
        {
            if (stillHolds && placesBefore[c] >= 0)
            {
                gains.Measured[c] = before!.Measured[placesBefore[c]];
            }
            else
            {
                left.Add(c);
            }
        }

        if (estimate is null)
        {
            gains.MeasureExactly(table, [.. left], gains.Measured, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation });
            return gains;
        }

        (int, int)[] ties = [.. left.Select(c => (table.Macro[c], table.Micro[c]))];
        var rises = new double[ties.Length];
        estimate.Gains(ties, rises, cancellation, workers);
        for (var i = 0; i < rises.Length; i++)
        {
            gains.Measured[left[i]] = rises[i];
        }

        return gains;
    }

    /// <summary>Writes exact rises of some candidates into their table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="before">What was measured on the same network before; null for nothing.</param>
    /// <param name="parallel">How many threads, and what stops them.</param>
    public void MakeExact(CandidateTable table, int[] candidates, CandidateGains? before, ParallelOptions parallel)
    {
        var left = new List<int>();
        foreach (var c in candidates)
        {
            if (before is not null && before.exact.TryGetValue((table.Macro[c], table.Micro[c]), out var known))
            {
                table.Rise[c] = known;
            }
            else
            {
                left.Add(c);
            }
        }

        MeasureExactly(table, [.. left], table.Rise, parallel);
        foreach (var c in candidates)
        {
            exact[(table.Macro[c], table.Micro[c])] = table.Rise[c];
        }
    }

    private void MeasureExactly(CandidateTable table, int[] candidates, double[] rises, ParallelOptions parallel)
    {
        // Fastest where the candidates of one micro vertex stand together.
        Array.Sort(candidates, (a, b) => (table.Micro[a], a).CompareTo((table.Micro[b], b)));
        var shares = Math.Min(parallel.MaxDegreeOfParallelism * SharesPerWorker, candidates.Length);
        Parallel.For(0, shares, parallel, w =>
        {
            var start = (int)((long)candidates.Length * w / shares);
            var mine = candidates.AsSpan(start, (int)((long)candidates.Length * (w + 1) / shares) - start);
            var ties = new (int, int)[mine.Length];
            var found = new double[mine.Length];
            for (var i = 0; i < mine.Length; i++)
            {
                ties[i] = (table.Macro[mine[i]], table.Micro[mine[i]]);
            }

            Efficiency.Gains(ties, found, parallel.CancellationToken);
            for (var i = 0; i < mine.Length; i++)
            {
                rises[mine[i]] = found[i];
            }
        });
    }
}
