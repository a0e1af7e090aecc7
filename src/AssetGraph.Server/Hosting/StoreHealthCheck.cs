using AssetGraph.Domain;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AssetGraph.Server.Hosting;

/// <summary>Ready: the store itself answers, and not only what is remembered of it.</summary>
internal sealed class StoreHealthCheck([FromKeyedServices(StoreHealthCheck.StoreKey)] ICityStore store) : IHealthCheck
{
    /// <summary>The store without anything before it that stands in for it.</summary>
    internal const string StoreKey = "store";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var cities = await store.ListCitiesAsync(cancellationToken);
            return HealthCheckResult.Healthy($"{cities.Count} cities");
        }
        catch (CityStoreException e)
        {
            return HealthCheckResult.Unhealthy(e.Message, e);
        }
    }

    /// <summary>The status in its first line, and behind it what is wrong.</summary>
    internal static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var failures = report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => $"\n{e.Key}: {e.Value.Description}");
        return context.Response.WriteAsync(report.Status + string.Concat(failures));
    }
}
