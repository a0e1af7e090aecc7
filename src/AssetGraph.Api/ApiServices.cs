using AssetGraph.Api.Bridges;
using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Api.Introductions;
using AssetGraph.Api.Measures;
using AssetGraph.Api.Records;
using AssetGraph.Api.Resolvers;
using AssetGraph.Api.Scalars;
using AssetGraph.GraphQL.AspNetCore;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AssetGraph.Api;

/// <summary>Adds the GraphQL API to a host. The host brings an <c>ICityStore</c> and may bring a <c>TimeProvider</c>, an <c>IResultSharing</c>, an <c>IMeasureEngine</c> and <c>AnswerOptions</c>.</summary>
public static class ApiServices
{
    /// <summary>The contract, as it stands in schema.graphql.</summary>
    public static string Schema
    {
        get
        {
            using var stream = typeof(ApiServices).Assembly.GetManifestResourceStream("schema.graphql")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Adds schema, resolvers, data loaders and what they read from. A field without a resolver stops the host at start-up and is named.</summary>
    public static IServiceCollection AddAssetGraphApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AnswerOptions>();
        services.TryAddSingleton<CityScopes>();
        services.TryAddSingleton<CityChangeFeed>();
        services.AddGraphQL()
            .AddDocumentFromString(Schema)
            .AddScalar(new DateScalar())
            .AddScalar(new DateTimeScalar())
            .AddScalar(new PartialDateScalar())
            .AddScalar(new JsonScalar("Json"))
            .AddDataLoader<CityScopeLoader>()
            .AddResolver<QueryResolvers>()
            .AddResolver<MutationResolvers>()
            .AddResolver<IntroductionMutations>()
            .AddResolver<ErasureMutations>()
            .AddResolver<IntroductionResolvers>()
            .AddResolver<SubscriptionResolvers>()
            .AddResolver<CityResolvers>()
            .AddResolver<AnalysisResolvers>()
            .AddResolver<PlanningResolvers>()
            .AddResolver<StrandResolvers>()
            .AddResolver<DependenceResolvers>()
            .AddResolver<MarketReportResolvers>()
            .AddResolver<MarketLineResolvers>()
            .AddResolver<ResearchReportResolvers>()
            .AddResolver<BrokerageRunResolvers>()
            .AddResolver<CommunityRunResolvers>()
            .AddResolver<CommunityResolvers>()
            .AddResolver<LinkPredictionRunResolvers>()
            .AddResolver<AssetResolvers>()
            .AddResolver<SourceResolvers>()
            .AddResolver<MeasureRunResolvers>()
            .AddResolver<OpportunityResolvers>()
            .AddResolver<IntermediatorResolvers>()
            .AddResolver<ChangeResolvers>()
            .BindRuntimeType<CityScope>("City")
            .BindRuntimeType<PersonView>("Person")
            .BindRuntimeType<OrganisationView>("Organisation")
            .BindRuntimeType<SpaceView>("Space")
            .BindRuntimeType<TieView>("Tie")
            .BindRuntimeType<NeedView>("Need")
            .BindRuntimeType<OfferView>("Offer")
            .BindRuntimeType<PlaceView>("Place")
            .BindRuntimeType<CategoryView>("Category")
            .BindRuntimeType<TieTypeView>("TieType")
            .BindRuntimeType<FactView>("Fact")
            .BindRuntimeType<IntroductionView>("Introduction")
            .BindRuntimeType<OpportunityView>("Opportunity")
            .BindRuntimeType<MeasurePage>("MeasureRun")
            .BindRuntimeType<ChangeView>("Change")
            .BindRuntimeType<CityChangeView>("CityChange")
            .ModifyPagingOptions(paging =>
            {
                paging.DefaultPageSize = 20;
                paging.MaxPageSize = 500;
            })
            .ModifyCostOptions(cost =>
            {
                // Room for the map's pages of 500 and for the details of an opportunity, none for pages within pages.
                cost.MaxFieldCost = 10_000;
                cost.MaxTypeCost = 10_000;
            })
            .AddErrorFilter<QuestionErrors>();
        return services;
    }

    /// <summary>Serves the API under <paramref name="path"/>; a browser that opens it gets <paramref name="page"/>.</summary>
    public static IEndpointConventionBuilder MapAssetGraphApi(this IEndpointRouteBuilder routes, string path, RequestDelegate? page = null) =>
        routes.MapGraphQL(path, options =>
        {
            options.Html = page;
            // Any site may make a browser send a GET; with this header it has to ask first, and is told no.
            options.RequirePreflightHeaderForGet = true;
        });
}
