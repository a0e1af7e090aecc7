using AssetGraph.House.Tests.Tree;

namespace AssetGraph.House.Tests.Rooms;

public sealed class RoomTests
{
    private static readonly IReadOnlyList<Room> Table = RoomTable.Read(HouseTree.File(RoomTable.Path));

    private static readonly IReadOnlyList<Project> Projects = [.. HouseTree.WithExtension(".csproj").Select(f => new Project(f))];

    private static readonly IReadOnlyList<Project> RoomsOfDotNet = [.. Projects.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal))];

    [Fact]
    public void The_table_of_rooms_can_be_read()
    {
        Assert.Contains(Table, r => r.Project == "AssetGraph.Domain");
        Assert.Equal(Table.Count, Table.Select(r => r.Project).Distinct().Count());
    }

    [Fact]
    public void Every_room_knows_only_whom_the_table_allows() => Findings.AssertNone(RoomRules.Neighbours(Table, RoomsOfDotNet));

    [Fact]
    public void Pure_rooms_use_the_base_library_alone() => Findings.AssertNone(RoomRules.Purity(Projects));

    [Fact]
    public void Arrows_point_down_the_table() => Findings.AssertNone(RoomRules.Direction(Table));

    [Fact]
    public void Every_room_stands_in_the_table() => Findings.AssertNone(RoomRules.Completeness(Table, HouseTree.FoldersIn("src")));

    [Fact]
    public void Every_room_has_its_tests() => Findings.AssertNone(RoomRules.Tested(RoomsOfDotNet, [.. Projects.Select(p => p.Name)]));

    [Fact]
    public void The_solution_holds_every_project() =>
        Findings.AssertNone(RoomRules.Solution(HouseTree.File("AssetGraph.sln").Text, [.. Projects.Select(p => p.Path)]));

    [Fact]
    public void Package_versions_stand_in_one_file() => Findings.AssertNone(RoomRules.Versions(Projects));

    // The rules themselves: each must be able to fail.

    [Fact]
    public void An_arrow_that_the_table_does_not_allow_is_found() =>
        Findings.AssertOne(RoomRules.Neighbours([new Room("AssetGraph.A", [], [])], [Sample("A", """<ProjectReference Include="../AssetGraph.B/AssetGraph.B.csproj" />""")]),
            "src/AssetGraph.A/AssetGraph.A.csproj", "AssetGraph.B");

    [Fact]
    public void A_package_that_the_table_does_not_name_is_found() =>
        Findings.AssertOne(RoomRules.Neighbours([new Room("AssetGraph.A", [], ["Known"])], [Sample("A", """<PackageReference Include="Known" /><PackageReference Include="Unknown" />""")]),
            "brings in Unknown");

    [Fact]
    public void The_web_sdk_counts_as_the_framework_it_brings() =>
        Findings.AssertOne(RoomRules.Neighbours([new Room("AssetGraph.A", [], [])], [Sample("A", "", "Microsoft.NET.Sdk.Web")]), "Microsoft.AspNetCore.App");

    [Theory]
    [InlineData("""<PackageReference Include="X" />""")]
    [InlineData("""<FrameworkReference Include="X" />""")]
    [InlineData("""<ProjectReference Include="../X/X.csproj" />""")]
    public void Anything_brought_into_a_pure_room_is_found(string item) => Findings.AssertOne(RoomRules.Purity([Sample("Domain", item)]), "X", "pure");

    [Fact]
    public void An_arrow_that_points_up_is_found() =>
        Findings.AssertOne(RoomRules.Direction([new Room("AssetGraph.A", [], []), new Room("AssetGraph.B", ["AssetGraph.A"], [])]), "stands above");

    [Fact]
    public void An_arrow_to_nowhere_is_found() => Findings.AssertOne(RoomRules.Direction([new Room("AssetGraph.A", ["AssetGraph.Z"], [])]), "no row");

    [Fact]
    public void A_room_without_a_row_and_a_row_without_a_room_are_found()
    {
        Findings.AssertOne(RoomRules.Completeness([], ["AssetGraph.A"]), "src/AssetGraph.A", "no row");
        Findings.AssertOne(RoomRules.Completeness([new Room("AssetGraph.A", [], [])], []), "does not exist");
    }

    [Fact]
    public void A_room_without_tests_is_found() => Findings.AssertOne(RoomRules.Tested([Sample("A", "")], ["AssetGraph.B.Tests"]), "tests/AssetGraph.A.Tests");

    [Fact]
    public void A_project_outside_the_solution_is_found()
    {
        Findings.AssertOne(RoomRules.Solution("", ["src/A/A.csproj"]), "dotnet sln add src/A/A.csproj");
        Findings.AssertOne(RoomRules.Solution("""Project("{…}") = "A", "src\A\A.csproj", "{…}" """, []), "dotnet sln remove src/A/A.csproj");
    }

    [Fact]
    public void A_version_in_a_project_file_is_found() =>
        Findings.AssertOne(RoomRules.Versions([Sample("A", """<PackageReference Include="X" Version="1.0.0" />""")]), "X", "Directory.Packages.props");

    [Fact]
    public void A_row_is_read_by_its_code_spans()
    {
        var room = Assert.Single(RoomTable.Read(new TreeFile("t.md", "| project | a | b | c |\n| --- | --- | --- | --- |\n| `src/AssetGraph.A` | lives | `B`, `C` | `P` |\n")));
        Assert.Equal("AssetGraph.A", room.Project);
        Assert.Equal(["AssetGraph.B", "AssetGraph.C"], room.KnowsOf);
        Assert.Equal(["P"], room.Packages);
    }

    private static Project Sample(string room, string items, string sdk = "Microsoft.NET.Sdk") =>
        new(new TreeFile($"src/AssetGraph.{room}/AssetGraph.{room}.csproj", $"""<Project Sdk="{sdk}"><ItemGroup>{items}</ItemGroup></Project>"""));
}
