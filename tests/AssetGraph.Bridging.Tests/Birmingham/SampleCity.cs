using AssetGraph.Domain;
using AssetGraph.Exchange;

namespace AssetGraph.Bridging.Tests.Birmingham;

/// <summary>The sample city, read once for all tests.</summary>
public sealed class SampleCity : IAsyncLifetime
{
    public CitySnapshot Snapshot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var read = await CsvFolder.ReadAsync(RepositoryFolder.Find("samples", "birmingham"));
        Assert.Empty(read.Errors);
        Snapshot = CitySnapshot.Of(read.City, 1, read.Records);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
