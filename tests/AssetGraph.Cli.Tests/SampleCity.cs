namespace AssetGraph.Cli.Tests;

/// <summary>Data with the Birmingham sample in them, imported once by the command itself; tests only read them.</summary>
public sealed class SampleCity : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal string Data => folder.At("cities.db");

    internal Run Import { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Import = await Run.InProcessAsync("import", Run.Sample, "--data", Data);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
