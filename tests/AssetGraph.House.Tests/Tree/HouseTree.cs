namespace AssetGraph.House.Tests.Tree;

/// <summary>The project's own files, found by walking up to AssetGraph.sln; what tools put there (packages, builds, data) is left out.</summary>
internal static class HouseTree
{
    private static readonly HashSet<string> ToolFolders =
        [".git", ".vs", ".idea", ".vscode", "bin", "obj", "node_modules", "wwwroot", "dist", "coverage", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "data"];

    private static readonly HashSet<string> TextExtensions =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".sh", ".mjs", ".js", ".ts", ".tsx", ".css", ".html", ".graphql", ".sql", ".yml", ".yaml", ".txt", ".csv", ""];

    /// <summary>The folder that holds AssetGraph.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every text file of the tree, by path.</summary>
    public static IReadOnlyList<TreeFile> Files { get; } = ReadFiles();

    public static IEnumerable<TreeFile> WithExtension(params string[] extensions) => Files.Where(f => extensions.Contains(f.Extension));

    public static TreeFile File(string path) =>
        Files.FirstOrDefault(f => f.Path == path) ?? throw new FileNotFoundException($"{path} is missing: the house's tests read it.", path);

    public static bool Exists(string path) => System.IO.Path.Exists(System.IO.Path.Combine(Root, path));

    /// <summary>The names of the folders directly below a folder; none where it does not exist.</summary>
    public static IReadOnlyList<string> FoldersIn(string folder)
    {
        var full = System.IO.Path.Combine(Root, folder);
        return Directory.Exists(full)
            ? [.. Directory.EnumerateDirectories(full).Where(HoldsFiles).Select(d => System.IO.Path.GetFileName(d)).Order(StringComparer.Ordinal)]
            : [];
    }

    // A folder that a changed branch left behind with nothing but its builds is no room.
    private static bool HoldsFiles(string folder) =>
        Directory.EnumerateFiles(folder).Any()
        || Directory.EnumerateDirectories(folder).Any(d => !ToolFolders.Contains(System.IO.Path.GetFileName(d)) && HoldsFiles(d));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "AssetGraph.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds AssetGraph.sln.");
    }

    private static List<TreeFile> ReadFiles()
    {
        var files = new List<TreeFile>();
        Collect(new DirectoryInfo(Root), files);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static void Collect(DirectoryInfo folder, List<TreeFile> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner)
            {
                if (!ToolFolders.Contains(inner.Name) && inner.LinkTarget is null)
                {
                    Collect(inner, files);
                }
            }
            else if (TextExtensions.Contains(entry.Extension) && entry.Name != ".git")
            {
                files.Add(new TreeFile(System.IO.Path.GetRelativePath(Root, entry.FullName).Replace('\\', '/'), System.IO.File.ReadAllText(entry.FullName)));
            }
        }
    }
}
