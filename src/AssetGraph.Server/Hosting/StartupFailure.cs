using System.Net.Sockets;
using AssetGraph.Domain;

namespace AssetGraph.Server.Hosting;

/// <summary>Turns the failures that a person can mend into one line that says how.</summary>
internal static class StartupFailure
{
    /// <summary>The line, or null where the failure is ours and the stack trace is wanted.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        ServerConfigurationException or CityStoreException => exception.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } or IOException { InnerException: SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } } =>
            $"AG5002 {exception.Message} Another program listens there: stop it, or choose another address with --urls http://localhost:5081.",
        IOException or UnauthorizedAccessException => $"AG5003 {exception.Message}",
        _ => null,
    };
}
