namespace AssetGraph.Graphs.Tests;

/// <summary>Data that tests read beside the repository and never copy into it.</summary>
internal static class SharedData
{
    /// <summary>The folder, or a visible skip of the test where it is missing.</summary>
    public static string Require(params string[] path)
    {
        string? found = Find(path);
        Assert.SkipWhen(found is null, $"shared/{string.Join('/', path)} is not on this machine");
        return found;
    }

    public static string? Find(params string[] path)
    {
        string? root = Environment.GetEnvironmentVariable("ASSETGRAPH_SHARED");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); root is null && at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "AssetGraph.sln")))
            {
                root = Path.Combine(at.FullName, "..", "shared");
            }
        }

        string place = Path.Combine([root ?? "shared", .. path]);
        return Path.Exists(place) ? place : null;
    }
}
