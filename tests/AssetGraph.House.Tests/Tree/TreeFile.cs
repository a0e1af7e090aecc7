namespace AssetGraph.House.Tests.Tree;

/// <summary>A text file of the tree.</summary>
/// <param name="Path">Its path from the root, with forward slashes.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record TreeFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    public string Extension => System.IO.Path.GetExtension(Path);

    public string[] Lines => Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
