using System.Text;

namespace AssetGraph.Exchange.Tests;

/// <summary>Where the tests find the shipped sample and the data it was made from, and small folders of their own.</summary>
internal static class Folders
{
    internal static string Root { get; } = FindRoot();

    internal static string Sample => Path.Combine(Root, "samples", "birmingham");

    /// <summary>The data the sample was made from, or null where it isn't beside the repository.</summary>
    internal static string? Origin
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("ASSETGRAPH_SHARED") ?? Path.Combine(Root, "..", "shared");
            var folder = Path.Combine(shared, "data", "birmingham");
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AssetGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No AssetGraph.sln above the tests.");
        }
        return folder;
    }
}

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal const string Places = "id,name,level,parent\nhere,Here,city,\n";
    internal const string Nodes = "id,kind,name,place_id\ncouncil,organisation,Council,here\nchoir,organisation,Choir,here\n";
    internal const string Ties = "id,source,target,type,directed\nt1,council,choir,funds,true\n";
    internal const string NeedsOffers = "id,node_id,direction,category\nn1,choir,need,space\n";

    internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"assetgraph-{Guid.NewGuid():N}");

    internal TemporaryFolder() => Directory.CreateDirectory(Path);

    /// <summary>A small sound folder, with some of its files replaced.</summary>
    internal static TemporaryFolder With(params (string File, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        folder.Write("places.csv", Places);
        folder.Write("nodes.csv", Nodes);
        folder.Write("ties.csv", Ties);
        folder.Write("needs_offers.csv", NeedsOffers);
        foreach (var (file, text) in files)
        {
            folder.Write(file, text);
        }
        return folder;
    }

    internal string At(string name) => System.IO.Path.Combine(Path, name);

    internal void Write(string file, string text) => File.WriteAllText(At(file), text, new UTF8Encoding(false));

    internal void Write(string file, byte[] bytes) => File.WriteAllBytes(At(file), bytes);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
