using AssetGraph.GraphQL.AspNetCore;
using AssetGraph.GraphQL.AspNetCore.TestServer;

// A small GraphQL server for checks that come from outside: HTTP audits, real clients, probes.
// dotnet run --project tests/AssetGraph.GraphQL.AspNetCore.TestServer -- --urls http://127.0.0.1:5099
// As it comes it is open, as the audits want it; with --Hardened true it is as one would put it on the internet.
var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var isHardened = builder.Configuration.GetValue<bool>("Hardened");
builder.Services.AddGraphQL()
    .ModifyRequestOptions(options => options.AllowIntrospection = !isHardened)
    .AddDocumentFromString(Zoo.Sdl)
    .AddResolver<Zoo.Queries>()
    .AddResolver<Zoo.Mutations>()
    .AddResolver<Zoo.Subscriptions>()
    .AddResolver<Zoo.Animals>()
    .AddDataLoader<Zoo.KeeperById>();

var app = builder.Build();
app.MapGraphQL(configure: options =>
{
    options.RequirePreflightHeaderForGet = isHardened;
    options.PersistedOperations.AutomaticPersistedQueries = true;
});
app.Run();
