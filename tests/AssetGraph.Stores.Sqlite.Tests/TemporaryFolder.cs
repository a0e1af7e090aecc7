namespace AssetGraph.Stores.Sqlite.Tests;

/// <summary>A folder of a test's own, deleted with what is in it at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("assetgraph-store-");
    private int files;

    public string Path => directory.FullName;

    /// <summary>The path of a file that does not exist yet.</summary>
    public string NewFile() => System.IO.Path.Combine(Path, $"store-{++files}.db");

    public void Dispose() => directory.Delete(recursive: true);
}
