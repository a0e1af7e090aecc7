using AssetGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Maps GraphQL to an address.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>Serves GraphQL over HTTP and WebSockets. Schema and resolvers are checked here, so that an application that doesn't fit together doesn't start.</summary>
    /// <param name="endpoints">The endpoints of the application.</param>
    /// <param name="pattern">The address; <c>/graphql</c> by default.</param>
    /// <param name="configure">Changes the options; null to leave them.</param>
    /// <exception cref="InvalidOperationException"><c>AddGraphQL</c> wasn't called, or the options contradict each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="Types.SchemaException">The schema breaks rules.</exception>
    /// <exception cref="Resolvers.SchemaBindingException">Schema and resolvers don't fit each other.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints,
        string pattern = "/graphql",
        Action<GraphQLServerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var options = new GraphQLServerOptions();
        configure?.Invoke(options);
        if (options.PersistedOperations is { OnlyAllowPersistedDocuments: true, Storage: null })
        {
            throw new InvalidOperationException("Only trusted documents may run, and there are none: set PersistedOperations.Storage.");
        }

        var executor = endpoints.ServiceProvider.GetService<RequestExecutor>()
            ?? throw new InvalidOperationException("There is no GraphQL engine to map: call services.AddGraphQL() first.");
        var handler = new GraphQLHttpHandler(executor, options);
        var pipeline = endpoints.CreateApplicationBuilder();
        if (options.WebSockets.Enabled)
        {
            pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.WebSockets.KeepAliveInterval });
        }

        pipeline.Run(handler.HandleAsync);
        return endpoints.Map(pattern, pipeline.Build());
    }
}
