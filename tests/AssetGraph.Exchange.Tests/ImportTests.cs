using AssetGraph.Domain;
using AssetGraph.Stores.Sqlite;

namespace AssetGraph.Exchange.Tests;

public sealed class ImportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_without_a_city_file_makes_a_city_of_the_given_id_and_name()
    {
        using var folder = TemporaryFolder.With();
        await using var store = await OpenAsync();

        var outcome = await CityImport.RunAsync(store, folder.Path, new ImportOptions { CityId = "town", CityName = "Our Town" }, cancellationToken: Token);

        Assert.True(outcome.IsDone);
        var city = (await store.ReadSnapshotAsync("town", cancellationToken: Token))!;
        Assert.Equal(("Our Town", MacroCriteria.Default), (city.City.Name, city.City.Criteria));
        Assert.Equal((2, 1, 1, 1), (city.Assets.Count, city.Ties.Count, city.NeedsAndOffers.Count, city.Places.Count));
        Assert.Equal(DefaultVocabulary.TieTypes.Count, city.TieTypes.Count);
    }

    [Fact]
    public async Task Without_any_id_the_city_is_called_after_the_folder()
    {
        using var folder = TemporaryFolder.With();

        var read = await CsvFolder.ReadAsync(folder.Path, cancellationToken: Token);

        Assert.Equal(Path.GetFileName(folder.Path), read.City.Id);
        Assert.False(read.CityIsStated);
        Assert.Contains(read.Notices, n => n.File == "city.csv");
    }

    [Fact]
    public async Task A_second_folder_adds_to_the_city_and_leaves_its_name_and_vocabulary_alone()
    {
        await using var store = await OpenAsync();
        using var first = TemporaryFolder.With(
            ("city.csv", "id,name,employees_above\ntown,Our Town,100\n"),
            ("tie_types.csv", "id,name,default_trust,half_life_days\nfunds,pays,0.9,none\n"));
        using var second = TemporaryFolder.With(
            ("nodes.csv", "id,kind,name\nhall,space,Hall\n"),
            ("ties.csv", "id,source,target,type,directed\nt2,council,hall,funds,true\n"));
        await CityImport.RunAsync(store, first.Path, cancellationToken: Token);

        var outcome = await CityImport.RunAsync(store, second.Path, new ImportOptions { CityId = "town" }, cancellationToken: Token);

        Assert.Empty(outcome.Read.Errors);
        var city = (await store.ReadSnapshotAsync("town", cancellationToken: Token))!;
        Assert.Equal(("Our Town", 100), (city.City.Name, city.City.Criteria.EmployeesAbove));
        Assert.Equal(["choir", "council", "hall"], city.Assets.Select(a => a.Id));
        Assert.Equal(new TieType { Id = "funds", Name = "pays", DefaultTrust = 0.9, HalfLifeDays = null }, Assert.Single(city.TieTypes));
        Assert.Equal((1, 1), (outcome.Added[EntityKind.Asset], outcome.Added[EntityKind.Tie]));
    }

    [Fact]
    public async Task Replacing_deletes_what_the_folder_does_not_have_but_no_kind_whose_file_is_absent()
    {
        await using var store = await OpenAsync();
        using var first = TemporaryFolder.With(("city.csv", "id,name\ntown,Town\n"), ("facts.csv", "id,label,value\nf1,Choirs,1\n"));
        using var second = TemporaryFolder.With(
            ("nodes.csv", "id,kind,name\ncouncil,organisation,Council\n"),
            ("ties.csv", "id,source,target,type,directed\n"),
            ("needs_offers.csv", "id,node_id,direction,category\n"));
        await CityImport.RunAsync(store, first.Path, cancellationToken: Token);

        var outcome = await CityImport.RunAsync(store, second.Path, new ImportOptions { CityId = "town", Replace = true }, cancellationToken: Token);

        var city = (await store.ReadSnapshotAsync("town", cancellationToken: Token))!;
        Assert.Equal(["council"], city.Assets.Select(a => a.Id));
        Assert.Equal((0, 0, 1), (city.Ties.Count, city.NeedsAndOffers.Count, city.Facts.Count));
        Assert.Equal((1, 1, 1), (outcome.Deleted[EntityKind.Asset], outcome.Deleted[EntityKind.Tie], outcome.Deleted[EntityKind.NeedOrOffer]));
        Assert.Equal(1, outcome.Changed[EntityKind.Asset]);
    }

    [Fact]
    public async Task Replacing_is_refused_where_something_that_stays_refers_to_what_would_go()
    {
        await using var store = await OpenAsync();
        using var first = TemporaryFolder.With(
            ("city.csv", "id,name\ntown,Town\n"),
            ("introductions.csv", "id,macro_id,micro_id,status\ni1,council,choir,suggested\n"));
        using var second = TemporaryFolder.With(
            ("nodes.csv", "id,kind,name\ncouncil,organisation,Council\n"),
            ("ties.csv", "id,source,target,type,directed\n"),
            ("needs_offers.csv", "id,node_id,direction,category\n"));
        await CityImport.RunAsync(store, first.Path, cancellationToken: Token);

        var outcome = await CityImport.RunAsync(store, second.Path, new ImportOptions { CityId = "town", Replace = true }, cancellationToken: Token);

        var error = Assert.Single(outcome.Read.Errors);
        Assert.Equal(("nodes.csv", ErrorCodes.StillReferenced), (error.File, error.Code));
        Assert.Contains("Asset 'choir', which the folder doesn't have: Introduction 'i1'", error.What, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await store.ListCitiesAsync(Token)).Revision);
    }

    [Fact]
    public async Task An_unexpected_revision_is_a_conflict_that_names_the_current_one()
    {
        await using var store = await OpenAsync();
        using var folder = TemporaryFolder.With(("city.csv", "id,name\ntown,Town\n"));
        await CityImport.RunAsync(store, folder.Path, cancellationToken: Token);

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(
            () => CityImport.RunAsync(store, folder.Path, new ImportOptions { ExpectedRevision = 7 }, cancellationToken: Token));

        Assert.Equal((7, 1), (conflict.Expected, conflict.Current));
    }

    [Fact]
    public async Task An_id_given_on_import_wins_over_the_files_and_the_import_says_so()
    {
        await using var store = await OpenAsync();
        using var folder = TemporaryFolder.With(("city.csv", "id,name\ntown,Town\n"));

        var outcome = await CityImport.RunAsync(store, folder.Path, new ImportOptions { CityId = "copy" }, cancellationToken: Token);

        Assert.Equal("copy", Assert.Single(await store.ListCitiesAsync(Token)).City.Id);
        Assert.Equal("city.csv: the city is imported under the id 'copy' instead of 'town'", Assert.Single(outcome.Read.Notices).ToString());
    }

    [Fact]
    public async Task The_import_tells_how_far_it_got()
    {
        await using var store = await OpenAsync();
        var told = new List<ImportProgress>();

        await CityImport.RunAsync(store, Folders.Sample, progress: new Listener(told.Add), cancellationToken: Token);

        Assert.Equal([ImportStage.Reading, ImportStage.Validating, ImportStage.Writing], told.Select(t => t.Stage).Distinct());
        Assert.Contains(told, t => t.File == "ties.csv");
    }

    private static Task<SqliteCityStore> OpenAsync() => SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: Token);

    private sealed class Listener(Action<ImportProgress> listen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => listen(value);
    }
}
