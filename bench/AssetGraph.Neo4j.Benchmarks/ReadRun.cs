using System.Diagnostics;
using AssetGraph.Stores.Neo4j;

namespace AssetGraph.Neo4j.Benchmarks;

/// <summary>A whole city out of Neo4j.</summary>
internal static class ReadRun
{
    internal static async Task<int> RunAsync(Uri uri, int runs)
    {
        var seconds = new List<double>();
        var (ties, records) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            await using var store = await Neo4jCityStore.OpenAsync(Line.Options(uri)).ConfigureAwait(false);
            var id = (await store.ListCitiesAsync().ConfigureAwait(false))[0].City.Id;
            var watch = Stopwatch.StartNew();
            var snapshot = (await store.ReadSnapshotAsync(id).ConfigureAwait(false))!;
            seconds.Add(watch.Elapsed.TotalSeconds);
            (ties, records) = (snapshot.Ties.Count, snapshot.RecordCount);
        }
        Line.Write(new { by = "store", ties, records, seconds = Line.Median(seconds), all = seconds });
        return 0;
    }
}
