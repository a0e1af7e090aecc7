using AssetGraph.Domain;
using AssetGraph.Stores.Conformance;

namespace AssetGraph.Stores.Sqlite.Tests;

/// <summary>The store in a file keeps the contract.</summary>
public sealed class SqliteFileConformanceTests : CityStoreConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override async Task<ICityStore> OpenAsync() =>
        await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(folder.NewFile()), cancellationToken: TestContext.Current.CancellationToken);

    public void Dispose() => folder.Dispose();
}

/// <summary>The store in memory keeps the contract.</summary>
public sealed class SqliteMemoryConformanceTests : CityStoreConformance
{
    protected override async Task<ICityStore> OpenAsync() =>
        await SqliteCityStore.OpenAsync(SqliteStoreOptions.InMemory, cancellationToken: TestContext.Current.CancellationToken);
}
