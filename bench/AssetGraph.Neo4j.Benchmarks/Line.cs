using System.Text.Json;
using AssetGraph.Stores.Neo4j;

namespace AssetGraph.Neo4j.Benchmarks;

/// <summary>One JSON line of figures, and the options every run shares.</summary>
internal static class Line
{
    internal static void Write(object figures) => Console.WriteLine(JsonSerializer.Serialize(figures));

    internal static Neo4jStoreOptions Options(Uri uri) => new()
    {
        Uri = uri,
        Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? throw new InvalidOperationException("NEO4J_PASSWORD is not set."),
        StatementTimeout = TimeSpan.FromMinutes(10),
    };

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
