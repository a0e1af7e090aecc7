using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AssetGraph.GraphQL.Benchmarks;

/// <summary>One of the workloads that <c>bench/graphql-peers</c> sends to every engine.</summary>
/// <param name="Query">The document; <c>__N__</c> stands for a number of its own in each request where the workload is <paramref name="IsUnique"/>.</param>
/// <param name="Variables">A JSON object; null for none.</param>
/// <param name="IsUnique">Whether no two requests send the same document.</param>
internal sealed record Workload(string Query, JsonElement? Variables, bool IsUnique)
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "graphql-peers"));

    /// <summary>The schema that all engines serve.</summary>
    public static string SchemaPath => Path.Combine(Folder, "schema.graphql");

    /// <summary>Reads a workload.</summary>
    public static Workload Of(string name)
    {
        var workloads = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "workloads.json"))).RootElement;
        var workload = workloads.GetProperty(name);
        return new Workload(
            workload.TryGetProperty("query", out var query) ? query.GetString()! : File.ReadAllText(Path.Combine(Folder, workload.GetProperty("queryFile").GetString()!)),
            workload.TryGetProperty("variables", out var variables) ? variables : null,
            workload.TryGetProperty("unique", out var unique) && unique.GetBoolean());
    }

    /// <summary>The data that all engines serve, made anew by the script that makes them for the others.</summary>
    public static string MakeData()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("assetgraph-graphql-bench-").FullName, "data.json");
        using var node = Process.Start("node", [Path.Combine(Folder, "gen-data.mjs"), path]);
        node.WaitForExit();
        return node.ExitCode == 0 ? path : throw new InvalidOperationException($"gen-data.mjs ended with {node.ExitCode}.");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
