namespace AssetGraph.House.Tests.Rooms;

/// <summary>A row of the table of rooms in docs/architecture.md.</summary>
/// <param name="Project">The project, as <c>AssetGraph.Domain</c>.</param>
/// <param name="KnowsOf">The projects it may refer to.</param>
/// <param name="Packages">The packages and shared frameworks it may bring in.</param>
internal sealed record Room(string Project, IReadOnlyList<string> KnowsOf, IReadOnlyList<string> Packages);
