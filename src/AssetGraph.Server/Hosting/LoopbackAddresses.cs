using System.Net;

namespace AssetGraph.Server.Hosting;

/// <summary>
/// Without keys configured the server is for this machine only: it listens on loopback and answers only to loopback's names, so that a page of another
/// site can't reach it under a name of its own (DNS rebinding).
/// </summary>
internal static class LoopbackAddresses
{
    /// <summary>The host names that a request may be addressed to.</summary>
    public static IReadOnlyList<string> HostNames { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Refuses an address that is not loopback.</summary>
    /// <exception cref="ServerConfigurationException">The address is not http(s) on a loopback host.</exception>
    public static void Check(string address)
    {
        var loopback = Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
        if (!loopback)
        {
            throw new ServerConfigurationException("urls", address, "an http address on localhost, 127.0.0.1 or [::1]: without keys the server listens on this machine only");
        }
    }
}
