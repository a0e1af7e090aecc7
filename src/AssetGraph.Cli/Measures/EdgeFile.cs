namespace AssetGraph.Cli.Measures;

/// <summary>A file of edges and what the user says of it.</summary>
/// <param name="Path">The file.</param>
/// <param name="HasHeader">Whether its first row names the columns.</param>
/// <param name="Directed">Whether ties go one way.</param>
/// <param name="Weight">The column of weights, by name or, without header, by number; null for none.</param>
/// <param name="Nodes">A file that names all nodes; null for those of the edges.</param>
/// <param name="Partition">The file and column of groups, as file.csv:column; null for none.</param>
internal sealed record EdgeFile(string Path, bool HasHeader, bool Directed, string? Weight, string? Nodes, string? Partition);
