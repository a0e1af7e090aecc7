using AssetGraph.Domain;
using AssetGraph.Exchange;

namespace AssetGraph.Server.Hosting;

/// <summary>Fills an empty store with the Birmingham sample before the server listens, through the same import that users get.</summary>
internal sealed class SampleLoader(ICityStore store, ServerSettings settings, IHostEnvironment environment, ILogger<SampleLoader> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.LoadSample || (await store.ListCitiesAsync(cancellationToken)).Count > 0)
        {
            return;
        }
        var folder = Path.Combine(environment.ContentRootPath, "samples", "birmingham");
        var result = await CityImport.RunAsync(store, folder, cancellationToken: cancellationToken);
        if (!result.IsDone)
        {
            throw new InvalidOperationException($"The sample in {folder} was refused: {string.Join(" · ", result.Read.Errors.Take(3))}");
        }
        logger.LogInformation("The empty store was filled with the sample in {Folder}", folder);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
