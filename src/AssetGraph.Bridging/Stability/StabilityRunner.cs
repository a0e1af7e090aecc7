using AssetGraph.Bridging.Opportunities;

namespace AssetGraph.Bridging.Stability;

/// <summary>
/// Shakes a ranking to see what stands: in each of many runs some assets are left out and trust is changed a little, and the list is made again. Same
/// revision, question and seed give the same bits for any number of threads.
/// </summary>
/// <param name="graph">The graph whose ranking is shaken.</param>
public sealed class StabilityRunner(BridgingGraph graph)
{
    /// <summary>Runs.</summary>
    /// <param name="query">Weights and filters of the list; balanced and unfiltered when null. A minimum score is not looked at.</param>
    /// <param name="options">How to shake.</param>
    /// <param name="workers">How many threads; 0 for one for each processor. Never changes an answer.</param>
    /// <param name="progress">Told the share of runs done, from the working threads.</param>
    /// <param name="cancellationToken">Stops the work, also within a run.</param>
    /// <returns>The share of runs in which each pair stays; nothing for a city without opportunities.</returns>
    /// <exception cref="BridgingException">AG3005 for options out of range, and for a city whose distances do not fit into memory; what <see cref="OpportunityFinder.Find"/> refuses.</exception>
    /// <remarks>
    /// Fit and place stay as they are in the whole city; reach, distance and efficiency are computed anew in each run. Gain counts over today's greatest
    /// rise, at most 1, so that runs compare. Cost of a run: the searches of a ranking, and gains only for pairs that can still reach the list.
    /// </remarks>
    public StabilityReport Run(
        OpportunityQuery? query = null, StabilityOptions? options = null, int workers = 0, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        query ??= new OpportunityQuery();
        options ??= new StabilityOptions();
        options.Validate();
        graph.RequireDistances("stability");
        var filter = new OpportunityFilter(graph, query);
        var table = graph.Candidates(cancellationToken);
        var wanted = Enumerable.Range(0, table.Count).Where(c => filter.Passes(table, c)).ToArray();
        var stayed = new int[table.Count];
        var runs = new int[table.Count];
        Array.Fill(runs, -1);
        foreach (var candidate in wanted)
        {
            runs[candidate] = 0;
        }

        var done = 0;
        if (wanted.Length > 0)
        {
            var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = workers == 0 ? Environment.ProcessorCount : workers };
            Parallel.For(0, options.Runs, parallel, run =>
            {
                var shaken = new ShakenCity(graph, table, options, run, cancellationToken);
                foreach (var candidate in wanted)
                {
                    if (shaken.Keeps(candidate))
                    {
                        Interlocked.Increment(ref runs[candidate]);
                    }
                }

                // Counts add up to the same whatever order the runs end in.
                foreach (var candidate in shaken.FirstOf(wanted, query.Weights, options.ListLength))
                {
                    Interlocked.Increment(ref stayed[candidate]);
                }

                progress?.Report((double)Interlocked.Increment(ref done) / options.Runs);
            });
        }

        return new StabilityReport(graph, table, options, stayed, runs);
    }
}
