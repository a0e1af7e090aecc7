using System.Text.Json;

namespace AssetGraph.Stores.Neo4j.Tests.Cypher;

/// <summary>The folder of statements, and what a plan says of one.</summary>
internal static class CypherFiles
{
    // What makes a plan's cost grow with the database rather than with what is asked.
    private static readonly string[] Scans = ["AllNodesScan", "NodeByLabelScan", "NodeByLabelsScan", "RelationshipTypeScan", "AllRelationshipsScan"];

    internal static string Folder { get; } = FindFolder();

    internal static string Showcase => Path.Combine(Folder, "showcase");

    internal static bool IsScan(string planOperator) => Array.Exists(Scans, s => planOperator.Contains(s, StringComparison.Ordinal));

    /// <summary>The operators of an answer to <c>EXPLAIN</c>, the last first.</summary>
    internal static List<string> Operators(JsonElement answer)
    {
        var operators = new List<string>();
        Collect(answer.GetProperty("queryPlan"), operators);
        return operators;
    }

    private static void Collect(JsonElement plan, List<string> operators)
    {
        operators.Add(plan.GetProperty("operatorType").GetString()!.Split('@')[0]);
        foreach (var child in plan.GetProperty("children").EnumerateArray())
        {
            Collect(child, operators);
        }
    }

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AssetGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("The tests lie outside of the repository.");
        }
        return Path.Combine(folder, "queries", "cypher");
    }
}
