using System.Globalization;

namespace AssetGraph.Server.Hosting;

/// <summary>What the server was told by command line, environment (<c>ASSETGRAPH__…</c> is not needed: plain names) or appsettings, checked.</summary>
public sealed record ServerSettings
{
    /// <summary>The addresses served where none is named.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>The store's file where none is named, under the folder that the server was started in. The command line uses the same.</summary>
    public const string DefaultStoragePath = "data/assetgraph.db";

    /// <summary>Where to listen; loopback only.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>The SQLite file, as an absolute path (<c>Storage:Path</c>).</summary>
    public required string StoragePath { get; init; }

    /// <summary>Whether an empty store is filled with the Birmingham sample (<c>Sample</c>: <c>birmingham</c> by default, or <c>none</c>).</summary>
    public required bool LoadSample { get; init; }

    /// <summary>The greatest size of a request's body in bytes (<c>Limits:MaxRequestBytes</c>, 1 KiB … 100 MiB); 2 MiB by default.</summary>
    public required long MaxRequestBytes { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="ServerConfigurationException">A setting is unusable.</exception>
    public static ServerSettings From(IConfiguration configuration)
    {
        var addresses = (configuration["urls"] ?? DefaultAddress).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
        {
            LoopbackAddresses.Check(address);
        }
        var provider = configuration["Storage:Provider"] ?? "sqlite";
        if (!provider.Equals("sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new ServerConfigurationException("Storage:Provider", provider, "sqlite");
        }
        var path = configuration["Storage:Path"] ?? DefaultStoragePath;
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ServerConfigurationException("Storage:Path", path, "a file");
        }
        var sample = configuration["Sample"] ?? "birmingham";
        var maxBytes = configuration["Limits:MaxRequestBytes"] ?? "2097152";
        return new ServerSettings
        {
            Addresses = addresses,
            StoragePath = Path.GetFullPath(path),
            LoadSample = sample.ToUpperInvariant() switch
            {
                "BIRMINGHAM" => true,
                "NONE" => false,
                _ => throw new ServerConfigurationException("Sample", sample, "birmingham or none"),
            },
            MaxRequestBytes = long.TryParse(maxBytes, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes is >= 1024 and <= 104_857_600
                ? bytes
                : throw new ServerConfigurationException("Limits:MaxRequestBytes", maxBytes, "1024 to 104857600"),
        };
    }
}
