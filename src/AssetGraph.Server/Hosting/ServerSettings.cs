using System.Globalization;
using AssetGraph.Caching;
using AssetGraph.Gds;
using AssetGraph.Stores.Neo4j;

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

    /// <summary>The SQLite file, as an absolute path (<c>Storage:Path</c>); ignored where <see cref="Neo4j"/> is set.</summary>
    public required string StoragePath { get; init; }

    /// <summary>
    /// The Neo4j server in place of the file (<c>Storage:Provider</c> <c>neo4j</c>, with <c>Neo4j:Uri</c>, <c>Neo4j:Database</c>, <c>Neo4j:User</c> and
    /// <c>Neo4j:Password</c>), or null.
    /// </summary>
    public Neo4jStoreOptions? Neo4j { get; init; }

    /// <summary>How another program's graph on that server is read as a city (<c>Neo4j:Mapping</c>, the path of a <c>mapping.json</c>), or null: the graph is this program's own.</summary>
    public GraphMapping? Mapping { get; init; }

    /// <summary>What computes measures (<c>MeasureEngine</c>: <c>Auto</c> by default, <c>InProcess</c> or <c>Gds</c>).</summary>
    public required MeasureEngineChoice MeasureEngine { get; init; }

    /// <summary>From how many ties on <c>Auto</c> hands a network to Graph Data Science (<c>MeasureEngine:AutoTies</c>, 0 … 2³¹ − 1); 20 million by default.</summary>
    public required int MeasureEngineAutoTies { get; init; }

    /// <summary>The Neo4j server whose Graph Data Science may compute: the one named by <c>Neo4j:Uri</c>, whether it is the store or not; or null.</summary>
    public Neo4jStoreOptions? Gds { get; init; }

    /// <summary>The Redis that replicas share results over (<c>Redis:Configuration</c>, <c>Redis:Prefix</c>), or null.</summary>
    public RedisOptions? Redis { get; init; }

    /// <summary>Whether an empty store is filled with the Birmingham sample (<c>Sample</c>: <c>birmingham</c> by default, or <c>none</c>).</summary>
    public required bool LoadSample { get; init; }

    /// <summary>The greatest size of a request's body in bytes (<c>Limits:MaxRequestBytes</c>, 1 KiB … 100 MiB); 2 MiB by default.</summary>
    public required long MaxRequestBytes { get; init; }

    /// <summary>About how many bytes of answers are kept for a city's newest revision (<c>Limits:MaxAnswerBytes</c>, 1 MiB … 64 GiB); 512 MiB by default.</summary>
    public required long MaxAnswerBytes { get; init; }

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
        var neo4j = provider.ToUpperInvariant() switch
        {
            "SQLITE" => null,
            "NEO4J" => Neo4jFrom(configuration),
            _ => throw new ServerConfigurationException("Storage:Provider", provider, "sqlite or neo4j"),
        };
        var mapping = neo4j is null ? null : MappingFrom(configuration);
        var engine = EngineFrom(configuration);
        var path = configuration["Storage:Path"] ?? DefaultStoragePath;
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ServerConfigurationException("Storage:Path", path, "a file");
        }
        var sample = configuration["Sample"] ?? "birmingham";
        return new ServerSettings
        {
            Addresses = addresses,
            StoragePath = Path.GetFullPath(path),
            Neo4j = neo4j,
            Mapping = mapping,
            MeasureEngine = engine,
            MeasureEngineAutoTies = (int)NumberFrom(configuration, "MeasureEngine:AutoTies", GdsEngine.DefaultAutoTies, 0, int.MaxValue),
            Gds = engine == MeasureEngineChoice.InProcess ? null : neo4j ?? (configuration["Neo4j:Uri"] is null ? null : Neo4jFrom(configuration)),
            Redis = RedisFrom(configuration),
            LoadSample = sample.ToUpperInvariant() switch
            {
                // Nothing is written into another program's graph.
                "BIRMINGHAM" => mapping is null,
                "NONE" => false,
                _ => throw new ServerConfigurationException("Sample", sample, "birmingham or none"),
            },
            MaxRequestBytes = NumberFrom(configuration, "Limits:MaxRequestBytes", 2_097_152, 1024, 104_857_600),
            MaxAnswerBytes = NumberFrom(configuration, "Limits:MaxAnswerBytes", 512L << 20, 1 << 20, 64L << 30),
        };
    }

    private static MeasureEngineChoice EngineFrom(IConfiguration configuration)
    {
        var word = configuration["MeasureEngine"] ?? nameof(MeasureEngineChoice.Auto);
        if (!Enum.TryParse<MeasureEngineChoice>(word, ignoreCase: true, out var engine) || !Enum.IsDefined(engine) || char.IsAsciiDigit(word[0]))
        {
            throw new ServerConfigurationException("MeasureEngine", word, "Auto, InProcess or Gds");
        }
        if (engine == MeasureEngineChoice.Gds && configuration["Neo4j:Uri"] is null && configuration["Neo4j:Password"] is null)
        {
            throw new ServerConfigurationException("MeasureEngine", word, "a server to go with it: Neo4j:Uri and Neo4j:Password");
        }
        return engine;
    }

    private static long NumberFrom(IConfiguration configuration, string setting, long byDefault, long least, long most)
    {
        if (configuration[setting] is not { } given)
        {
            return byDefault;
        }
        return long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ServerConfigurationException(setting, given, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));
    }

    private static RedisOptions? RedisFrom(IConfiguration configuration)
    {
        if (configuration["Redis:Configuration"] is not { Length: > 0 } servers)
        {
            return null;
        }
        var prefix = configuration["Redis:Prefix"] ?? "assetgraph";
        if (prefix.Length is 0 or > 64 || prefix.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            throw new ServerConfigurationException("Redis:Prefix", prefix, "1 to 64 letters, digits, hyphens and underscores");
        }
        var options = new RedisOptions { Configuration = servers, Prefix = prefix };
        try
        {
            options.Validate();
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            // It may hold a password, so it is not shown.
            throw new ServerConfigurationException("Redis:Configuration", "not shown", "host:port, with further settings behind commas");
        }
        return options;
    }

    private static GraphMapping? MappingFrom(IConfiguration configuration)
    {
        if (configuration["Neo4j:Mapping"] is not { Length: > 0 } path)
        {
            return null;
        }
        try
        {
            return GraphMapping.Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ServerConfigurationException("Neo4j:Mapping", path, "a file that can be read");
        }
        catch (FormatException e)
        {
            throw new ServerConfigurationException("Neo4j:Mapping", path, $"a mapping as docs/neo4j.md describes it. {e.Message.TrimEnd('.')}");
        }
    }

    private static Neo4jStoreOptions Neo4jFrom(IConfiguration configuration)
    {
        var address = configuration["Neo4j:Uri"] ?? "http://localhost:7474";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            throw new ServerConfigurationException("Neo4j:Uri", uri is null ? address : "an address with a password in it", "http:// or https:// with a host; user and password have settings of their own");
        }
        var password = configuration["Neo4j:Password"];
        if (string.IsNullOrEmpty(password))
        {
            throw new ServerConfigurationException("Neo4j:Password", "", "the password, best in the environment as Neo4j__Password, where no list of processes shows it");
        }
        var options = new Neo4jStoreOptions
        {
            Uri = uri,
            Database = configuration["Neo4j:Database"] ?? "neo4j",
            User = configuration["Neo4j:User"] ?? "neo4j",
            Password = password,
        };
        try
        {
            options.Validate();
        }
        catch (ArgumentException e)
        {
            throw new ServerConfigurationException($"Neo4j:{e.ParamName}", configuration[$"Neo4j:{e.ParamName}"] ?? "", e.Message);
        }
        return options;
    }
}
