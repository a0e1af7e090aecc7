using AssetGraph.GraphQL.AspNetCore;
using AssetGraph.GraphQL.AspNetCore.TestServer;

// A small GraphQL server for checks that come from outside: HTTP audits, real clients, probes.
// dotnet run --project tests/AssetGraph.GraphQL.AspNetCore.TestServer -- --urls http://127.0.0.1:5099
var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddGraphQL()
    .AddDocumentFromString(Zoo.Sdl)
    .AddResolver<Zoo.Queries>()
    .AddResolver<Zoo.Mutations>()
    .AddResolver<Zoo.Subscriptions>()
    .AddResolver<Zoo.Animals>()
    .AddDataLoader<Zoo.KeeperById>();

var app = builder.Build();
app.MapGraphQL();
app.Run();
