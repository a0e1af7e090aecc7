using AssetGraph.Domain;
using AssetGraph.Stores.Sqlite;

namespace AssetGraph.Exchange.Tests;

public sealed class SampleTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    public static TheoryData<string> Files => ["nodes.csv", "ties.csv", "needs_offers.csv", "places.csv", "facts.csv"];

    [Fact]
    public async Task The_sample_has_its_166_assets_267_ties_128_needs_and_offers_33_places_and_70_facts()
    {
        var read = await CsvFolder.ReadAsync(Folders.Sample, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(read.Errors);
        Assert.Empty(read.Notices);
        Assert.Equal(166, read.Records.OfType<Asset>().Count());
        Assert.Equal(267, read.Records.OfType<Tie>().Count());
        Assert.Equal(128, read.Records.OfType<NeedOrOffer>().Count());
        Assert.Equal(45, read.Records.OfType<NeedOrOffer>().Count(n => n.Direction == Direction.Need));
        Assert.Equal(33, read.Records.OfType<Place>().Count());
        Assert.Equal(70, read.Records.OfType<Fact>().Count());
        Assert.Equal(DefaultVocabulary.TieTypes, read.Records.OfType<TieType>());
        Assert.Equal(DefaultVocabulary.Categories, read.Records.OfType<Category>());
    }

    [Fact]
    public async Task The_samples_city_names_its_thresholds_and_whom_to_attribute()
    {
        var city = (await CsvFolder.ReadAsync(Folders.Sample, cancellationToken: TestContext.Current.CancellationToken)).City;

        Assert.Equal(("birmingham", "Birmingham", "United Kingdom"), (city.Id, city.Name, city.Country));
        Assert.Equal(new MacroCriteria(250, new Money(1_000_000, "GBP"), true), city.Criteria);
        foreach (var owner in new[] { "Urban Innovative Actions", "URBACT", "Birmingham City Council", "CLES" })
        {
            Assert.Contains(owner, city.Attribution, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_becomes_the_record_that_its_cells_say()
    {
        var read = await CsvFolder.ReadAsync(Folders.Sample, cancellationToken: TestContext.Current.CancellationToken);

        var trust = Assert.Single(read.Records.OfType<Asset>(), a => a.Id == "swb-nhs-trust");
        var source = new Source("004_049d06b043d07033.txt", "Led by the Sandwell and West Birmingham NHS Trust this work package");
        Assert.Equal(AssetKind.Organisation, trust.Kind);
        Assert.Equal(["hospital trust"], trust.Subtypes);
        Assert.Equal(Sector.Public, trust.Sector);
        Assert.Equal([Strand.SkillsMatching], trust.Strands);
        Assert.Equal(7000, trust.Employees);
        Assert.True(trust.LandOrProperty);
        Assert.Equal(["west-birmingham"], trust.PlaceIds);
        Assert.Equal(new ScaleDeclaration(Scale.Macro, "figures", source), trust.DeclaredScale);
        Assert.Equal(3, trust.Sources.Count);
        Assert.Equal(source, trust.Sources[0]);
        Assert.Equal((SourceSubjects.Size, "With 7,000 staff, the Trust is the largest employer in the area"), (trust.Sources[1].About, trust.Sources[1].Quote));
        Assert.Equal((SourceSubjects.Size, "the trust secured a grant to convert one of their empty buildings"), (trust.Sources[2].About, trust.Sources[2].Quote));
        Assert.Equal("West Birmingham", trust.Attributes["area"]);
        Assert.Equal("Birmingham", trust.Attributes["city"]);
        Assert.Equal(2, trust.Attributes.Count);
        Assert.Equal(3, read.LineOf(EntityKind.Asset, "swb-nhs-trust"));
    }

    [Fact]
    public async Task Nobody_in_the_sample_is_suggested_and_everybody_is_shown()
    {
        var read = await CsvFolder.ReadAsync(Folders.Sample, cancellationToken: TestContext.Current.CancellationToken);

        var individuals = read.Records.OfType<Asset>().Where(a => a.IsIndividual).ToArray();
        Assert.Equal(18, individuals.Length);
        Assert.All(individuals, a => Assert.Equal(new Consent(ConsentLevel.Pseudonymous), a.Consent));
        Assert.All(individuals, a => Assert.True(a.MayBeShown(Day) && !a.MayBeSuggested(Day)));
        Assert.All(read.Records.OfType<Asset>().Where(a => !a.IsIndividual), a => Assert.Null(a.Consent));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_samples_cells_are_those_of_the_data_it_was_made_from(string file)
    {
        var origin = Folders.Origin;
        if (origin is null)
        {
            Assert.Skip("The data that the sample was made from are not beside the repository (../shared/data/birmingham, or ASSETGRAPH_SHARED).");
        }
        var (expected, actual) = (CellsOf.File(Path.Combine(origin, file)), CellsOf.File(Path.Combine(Folders.Sample, file)));

        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (id, cells) in expected)
        {
            Assert.Equal(cells, actual[id].Where(c => c.Key != "consent"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Exporting_the_imported_sample_gives_every_cell_back(string file)
    {
        using var folder = new TemporaryFolder();
        await CsvFolder.WriteAsync(await SnapshotAsync(), folder.Path, cancellationToken: TestContext.Current.CancellationToken);
        var (expected, actual) = (CellsOf.File(Path.Combine(Folders.Sample, file)), CellsOf.File(folder.At(file)));

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys);
        Assert.Equal(expected.Values.First().Keys.Order(StringComparer.Ordinal), actual.Values.First().Keys.Order(StringComparer.Ordinal));
        foreach (var (id, cells) in expected)
        {
            Assert.Equal(cells.OrderBy(c => c.Key, StringComparer.Ordinal), actual[id].OrderBy(c => c.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Importing_the_exported_sample_gives_the_same_records()
    {
        using var folder = new TemporaryFolder();
        var before = await SnapshotAsync();
        await CsvFolder.WriteAsync(before, folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(read.Errors);
        Assert.Equal(before.City, read.City);
        Assert.Equal(before.Records, CitySnapshot.Of(read.City, 1, read.Records).Records);
    }

    [Fact]
    public async Task The_sample_goes_through_the_store_and_back_and_a_second_import_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: TestContext.Current.CancellationToken);

        var first = await CityImport.RunAsync(store, Folders.Sample, cancellationToken: TestContext.Current.CancellationToken);
        var snapshot = await store.ReadSnapshotAsync("birmingham", cancellationToken: TestContext.Current.CancellationToken);
        await CsvFolder.WriteAsync(snapshot!, folder.Path, cancellationToken: TestContext.Current.CancellationToken);
        var second = await CityImport.RunAsync(store, folder.Path, new ImportOptions { CityId = "birmingham", Replace = true }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, first.Revision);
        Assert.Equal((166, 267, 128), (first.Added[EntityKind.Asset], first.Added[EntityKind.Tie], first.Added[EntityKind.NeedOrOffer]));
        Assert.Equal(2, second.Revision);
        Assert.Empty(second.Change!.Entries);
    }

    private static async Task<CitySnapshot> SnapshotAsync()
    {
        var read = await CsvFolder.ReadAsync(Folders.Sample, cancellationToken: TestContext.Current.CancellationToken);
        return CitySnapshot.Of(read.City, 1, read.Records);
    }
}
