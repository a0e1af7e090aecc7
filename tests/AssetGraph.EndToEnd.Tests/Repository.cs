namespace AssetGraph.EndToEnd.Tests;

/// <summary>Finds files of the repository, and what was built, from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A program that was built with these tests: <c>src/NAME/bin/CONFIGURATION/net10.0/FILE</c>.</summary>
    public static string Built(string project, string file)
    {
        // …/tests/AssetGraph.EndToEnd.Tests/bin/CONFIGURATION/net10.0/
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return PathOf("src", project, "bin", framework.Parent!.Name, framework.Name, file);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AssetGraph.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no AssetGraph.sln above them.");
    }
}
