using AssetGraph.GraphQL.AspNetCore;
using AssetGraph.GraphQL.PeerServer;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

// The engine over the schema and data that the Node engines beside it serve.
// dotnet AssetGraph.GraphQL.PeerServer.dll --schema schema.graphql --data data.json --urls http://127.0.0.1:4700
// With --fixed true it answers { hello } by fixed bytes from the bare web server: the floor under every engine on it.
//
// No resolver here waits for anything but memory, so requests run where their bytes arrive, as they do in the event loops of the engines beside it.
// A server whose resolvers compute or block must not do this: one of them would hold up every connection.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1");
static void Transport(SocketTransportOptions sockets)
{
    sockets.UnsafePreferInlineScheduling = true;
    sockets.WaitForDataBeforeAllocatingBuffer = false;
}

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration.GetValue<bool>("fixed"))
{
    await FixedAnswer.Serve(new Uri(builder.Configuration["urls"]!), Transport);
    return;
}

builder.WebHost.UseSockets(Transport);
// As the servers beside it, it keeps no log and traces no request.
builder.Logging.ClearProviders();
PeerSchema.Add(builder.Services, builder.Configuration["schema"]!, builder.Configuration["data"]!);

var app = builder.Build();
app.MapGraphQL();

// Bytes allocated on the managed heap since the start, so that a measurement can tell what a request costs.
app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true));
app.Run();
