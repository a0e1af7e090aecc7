namespace AssetGraph.House.Tests.Rooms;

/// <summary>Who may know whom.</summary>
internal static class RoomRules
{
    /// <summary>The rooms that use the base class library only and do not know each other.</summary>
    public static readonly IReadOnlyList<string> Pure = ["AssetGraph.Domain", "AssetGraph.Graphs", "AssetGraph.GraphQL"];

    /// <summary>A project knows what its row allows, and brings in what its row names.</summary>
    public static IEnumerable<string> Neighbours(IReadOnlyList<Room> rooms, IEnumerable<Project> projects)
    {
        foreach (var project in projects)
        {
            var room = rooms.FirstOrDefault(r => r.Project == project.Name);
            if (room is null)
            {
                continue; // EveryRoomStandsInTheTable says so.
            }
            foreach (var reference in project.ProjectReferences.Except(room.KnowsOf))
            {
                yield return $"{project.Path}: refers to {reference}, which its row in {RoomTable.Path} does not allow; take the reference out, or decide the new arrow and write it there.";
            }
            foreach (var package in project.Packages.Concat(project.Frameworks).Except(room.Packages))
            {
                yield return $"{project.Path}: brings in {package}, which its row in {RoomTable.Path} does not name; take it out, or write it there.";
            }
        }
    }

    /// <summary>Pure rooms bring in nothing and know nobody, whatever the table says.</summary>
    public static IEnumerable<string> Purity(IEnumerable<Project> projects)
    {
        foreach (var project in projects.Where(p => Pure.Contains(p.Name)))
        {
            foreach (var thing in project.ProjectReferences.Concat(project.Packages).Concat(project.Frameworks))
            {
                yield return $"{project.Path}: {thing} does not belong in a pure room; put what needs it into a room above.";
            }
            if (project.Sdk != "Microsoft.NET.Sdk")
            {
                yield return $"{project.Path}: a pure room is built with Microsoft.NET.Sdk, not {project.Sdk}.";
            }
        }
    }

    /// <summary>Arrows point down the table only, so there can be no circle.</summary>
    public static IEnumerable<string> Direction(IReadOnlyList<Room> rooms)
    {
        for (var i = 0; i < rooms.Count; i++)
        {
            foreach (var known in rooms[i].KnowsOf)
            {
                var at = rooms.ToList().FindIndex(r => r.Project == known);
                if (at <= i)
                {
                    yield return at < 0
                        ? $"{RoomTable.Path}: {rooms[i].Project} knows of {known}, which has no row; mend the name."
                        : $"{RoomTable.Path}: {rooms[i].Project} knows of {known}, which stands above it; arrows point down only.";
                }
            }
        }
    }

    /// <summary>Every folder of src/ has its row, and every row its folder.</summary>
    public static IEnumerable<string> Completeness(IReadOnlyList<Room> rooms, IReadOnlyList<string> folders)
    {
        foreach (var folder in folders.Except(rooms.Select(r => r.Project)))
        {
            yield return $"src/{folder}: has no row in {RoomTable.Path}; say there what lives in it and whom it knows.";
        }
        foreach (var room in rooms.Where(r => !folders.Contains(r.Project)))
        {
            yield return $"{RoomTable.Path}: names src/{room.Project}, which does not exist; take the row out.";
        }
    }

    /// <summary>Every .NET room has a project of tests of its own name.</summary>
    public static IEnumerable<string> Tested(IEnumerable<Project> rooms, IReadOnlyCollection<string> testProjects) =>
        from room in rooms
        where !testProjects.Contains(room.Name + ".Tests")
        select $"{room.Path}: has no tests; make tests/{room.Name}.Tests/{room.Name}.Tests.csproj.";

    /// <summary>The solution holds every project of the tree and no other.</summary>
    public static IEnumerable<string> Solution(string solution, IReadOnlyCollection<string> projectPaths)
    {
        var listed = solution.Split('"').Where(p => p.EndsWith(".csproj", StringComparison.Ordinal)).Select(p => p.Replace('\\', '/')).ToHashSet();
        foreach (var path in projectPaths.Where(p => !listed.Contains(p)))
        {
            yield return $"{path}: is not in AssetGraph.sln; run `dotnet sln add {path}`.";
        }
        foreach (var path in listed.Where(p => !projectPaths.Contains(p)))
        {
            yield return $"AssetGraph.sln: lists {path}, which does not exist; run `dotnet sln remove {path}`.";
        }
    }

    /// <summary>Versions stand in Directory.Packages.props alone.</summary>
    public static IEnumerable<string> Versions(IEnumerable<Project> projects) =>
        from project in projects
        from package in project.VersionedPackages
        select $"{project.Path}: gives {package} a version; versions stand only in Directory.Packages.props.";
}
