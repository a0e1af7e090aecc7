using AssetGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Adds the GraphQL engine to the services of an application.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="RequestExecutor"/> and returns the builder that says what it serves. Called again it returns the same builder, so that
    /// several parts of an application can add to one schema. The page sizes can be taken as a service
    /// (<see cref="Paging.PagingOptions"/>). Unexpected exceptions of resolvers are logged with the correlation id that the client is told.
    /// </summary>
    /// <param name="services">The services.</param>
    public static RequestExecutorBuilder AddGraphQL(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        foreach (var service in services)
        {
            if (service.ServiceType == typeof(RequestExecutorBuilder))
            {
                return (RequestExecutorBuilder)service.ImplementationInstance!;
            }
        }

        var builder = new RequestExecutorBuilder();
        services.AddSingleton(builder);
        services.AddSingleton(builder.PagingOptions);
        services.AddSingleton(provider => Build(builder, provider));
        return builder;
    }

    private static RequestExecutor Build(RequestExecutorBuilder builder, IServiceProvider provider)
    {
        if (provider.GetService<ILoggerFactory>()?.CreateLogger(typeof(RequestExecutor)) is { } logger)
        {
            builder.ModifyRequestOptions(options => options.OnUnexpectedError ??= error => GraphQLLog.UnexpectedError(logger, error));
        }

        return builder.Build(provider);
    }
}
