using AssetGraph.GraphQL.AspNetCore;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.PeerServer;

/// <summary>Puts schema, data and resolvers together.</summary>
public static class PeerSchema
{
    /// <summary>Adds the engine and what it serves.</summary>
    /// <param name="services">The services.</param>
    /// <param name="schemaPath">The file of the schema.</param>
    /// <param name="dataPath">The file that <c>gen-data.mjs</c> made.</param>
    public static RequestExecutorBuilder Add(IServiceCollection services, string schemaPath, string dataPath)
    {
        services.AddSingleton(PeerData.Load(dataPath));
        return services.AddGraphQL()
            .AddDocumentFromFile(schemaPath)
            .AddResolver<Queries>()
            .AddResolver<Mutations>()
            .AddResolver<AssetFields>()
            .AddResolver<PersonFields>()
            .BindRuntimeType<Site>()
            .AddDataLoader<PersonById>()
            .AddDataLoader<SiteById>()
            .AddDataLoader<AssetById>()
            .AddDataLoader<ChildrenByParent>();
    }
}
