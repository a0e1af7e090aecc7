using AssetGraph.GraphQL.AspNetCore;
using AssetGraph.GraphQL.PeerServer;

// The engine over the schema and data that the Node engines beside it serve.
// dotnet AssetGraph.GraphQL.PeerServer.dll --schema schema.graphql --data data.json --urls http://127.0.0.1:4700
var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
PeerSchema.Add(builder.Services, builder.Configuration["schema"]!, builder.Configuration["data"]!);

var app = builder.Build();
app.MapGraphQL();

// Bytes allocated on the managed heap since the start, so that a measurement can tell what a request costs.
app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true));
app.Run();
