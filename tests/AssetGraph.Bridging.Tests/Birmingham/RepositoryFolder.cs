namespace AssetGraph.Bridging.Tests.Birmingham;

/// <summary>Finds folders and files of the repository from where the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Find(params string[] path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "AssetGraph.sln")))
            {
                return Path.Combine([at.FullName, .. path]);
            }
        }

        throw new DirectoryNotFoundException($"AssetGraph.sln stands in no folder above {AppContext.BaseDirectory}.");
    }
}
