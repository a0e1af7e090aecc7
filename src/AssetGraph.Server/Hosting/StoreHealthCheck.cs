using AssetGraph.Domain;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AssetGraph.Server.Hosting;

/// <summary>Ready: the store answers.</summary>
internal sealed class StoreHealthCheck(ICityStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var cities = await store.ListCitiesAsync(cancellationToken);
        return HealthCheckResult.Healthy($"{cities.Count} cities");
    }
}
