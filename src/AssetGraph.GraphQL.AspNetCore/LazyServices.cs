using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The services of an HTTP request, whose scope is made only when a resolver asks for one.</summary>
internal sealed class LazyServices(HttpContext http) : IServiceProvider
{
    public object? GetService(Type serviceType) => http.RequestServices.GetService(serviceType);
}
