using AssetGraph.Domain;

namespace AssetGraph.Exchange.Tests;

public sealed class ExportTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("thesis.txt", "mine");

        var error = await Assert.ThrowsAsync<IOException>(() => CsvFolder.WriteAsync(City(), folder.Path, cancellationToken: Token));

        Assert.Contains($"AG4016 {folder.Path}: the folder holds 'thesis.txt'", error.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Names(folder.Path));
    }

    [Fact]
    public async Task With_permission_to_overwrite_the_files_are_replaced_and_the_others_stay()
    {
        using var folder = new TemporaryFolder();
        folder.Write("thesis.txt", "mine");
        folder.Write("nodes.csv", "theirs");

        await CsvFolder.WriteAsync(City(), folder.Path, new ExportOptions { Overwrite = true }, Token);

        Assert.Equal("mine", await File.ReadAllTextAsync(folder.At("thesis.txt"), Token));
        Assert.StartsWith("id,kind,", await File.ReadAllTextAsync(folder.At("nodes.csv"), Token), StringComparison.Ordinal);
        Assert.Equal(10, Names(folder.Path).Length);
    }

    [Fact]
    public async Task An_earlier_export_is_replaced_and_nothing_temporary_stays_behind()
    {
        using var parent = new TemporaryFolder();
        var path = parent.At("export");

        await CsvFolder.WriteAsync(City(), path, cancellationToken: Token);
        var counts = await CsvFolder.WriteAsync(City(new Asset { Id = "b", Kind = AssetKind.Space, Name = "B" }), path, cancellationToken: Token);

        Assert.Equal(1, counts[EntityKind.Asset]);
        Assert.Equal(["export"], Names(parent.Path));
        Assert.Equal(["categories.csv", "city.csv", "facts.csv", "introductions.csv", "needs_offers.csv", "nodes.csv", "places.csv", "tie_types.csv", "ties.csv"], Names(path));
        Assert.Equal(["b"], CellsOf.File(Path.Combine(path, "nodes.csv")).Keys);
    }

    [Fact]
    public async Task A_cancelled_export_leaves_what_was_there()
    {
        using var parent = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CsvFolder.WriteAsync(City(), parent.At("export"), cancellationToken: cancelled.Token));

        Assert.Empty(Names(parent.Path));
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("export", "text");

        await Assert.ThrowsAsync<IOException>(() => CsvFolder.WriteAsync(City(), folder.At("export"), cancellationToken: Token));

        Assert.Equal("text", await File.ReadAllTextAsync(folder.At("export"), Token));
    }

    [Fact]
    public async Task An_attribute_with_a_columns_name_is_kept_apart_from_the_column()
    {
        using var folder = new TemporaryFolder();
        var asset = new Asset { Id = "b", Kind = AssetKind.Space, Name = "B", Attributes = AttributeMap.Of([new("name", "other"), new("colour", "red")]) };

        await CsvFolder.WriteAsync(City(asset), folder.Path, cancellationToken: Token);

        var cells = CellsOf.File(folder.At("nodes.csv"))["b"];
        Assert.Equal(("B", "other", "red"), (cells["name"], cells["attr:name"], cells["colour"]));
    }

    // ann (never asked) --- council --- bea (agreed to be shown)
    [Fact]
    public async Task Outsiders_see_a_person_who_was_not_asked_as_a_dot_without_name_or_story()
    {
        using var folder = new TemporaryFolder();
        var told = new Source("minutes", "Ann said");
        var ann = new Asset
        {
            Id = "p1", Kind = AssetKind.Person, Name = "Ann", Description = "keeps the keys", Sponsor = "Ann's chair", Sources = [told],
            DeclaredScale = new ScaleDeclaration(Scale.Micro, "stated", told), Attributes = AttributeMap.Of([new("email", "ann@example.org")]),
        };
        var bea = new Asset { Id = "p2", Kind = AssetKind.Person, Name = "Bea", Description = "bakes", Consent = new Consent(ConsentLevel.Shown) };
        var council = new Asset { Id = "council", Kind = AssetKind.Organisation, Name = "Council", Sources = [new Source("minutes", "the council met")] };
        var city = City(
            ann, bea, council,
            new NeedOrOffer { Id = "n1", AssetId = "p1", Direction = Direction.Need, CategoryId = "jobs", Description = "Ann needs work" },
            new NeedOrOffer { Id = "n2", AssetId = "p2", Direction = Direction.Offer, CategoryId = "jobs", Description = "bread" },
            new Introduction { Id = "i1", MacroId = "council", MicroId = "p1", Status = IntroductionStatus.Suggested, NextStep = "ring Ann" },
            new Tie { Id = "t1", SourceId = "council", TargetId = "p1", TypeId = "employs", Description = "since Ann asked", Sources = [told], IntroductionId = "i1" },
            new Tie { Id = "t2", SourceId = "council", TargetId = "p2", TypeId = "employs", Description = "for bread" });

        await CsvFolder.WriteAsync(city, folder.Path, new ExportOptions { ForOutsidersOn = Day }, Token);

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: Token);
        Assert.Empty(read.Errors);
        Assert.Equal(new Asset { Id = "p1", Kind = AssetKind.Person, Name = "Person without recorded consent" }, read.Records.OfType<Asset>().Single(a => a.Id == "p1"));
        Assert.Equal([council, bea], read.Records.OfType<Asset>().Where(a => a.Id != "p1"));
        Assert.Equal(["n2"], read.Records.OfType<NeedOrOffer>().Select(n => n.Id));
        Assert.Empty(read.Records.OfType<Introduction>());
        Assert.Equal([null, "for bread"], read.Records.OfType<Tie>().Select(t => t.Description));
        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            Assert.DoesNotContain("Ann", await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
        }
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];

    private static CitySnapshot City(params IEntity[] records) =>
        CitySnapshot.Of(new City { Id = "town", Name = "Town" }, 1, [.. DefaultVocabulary.TieTypes.Where(t => t.Id == "employs"), .. DefaultVocabulary.Categories.Where(c => c.Id == "jobs"), .. records]);
}
