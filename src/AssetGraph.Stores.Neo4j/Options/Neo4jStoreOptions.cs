namespace AssetGraph.Stores.Neo4j;

/// <summary>Where the Neo4j server is, who asks, and how long it may take. A class and no record, so that nothing prints the password by accident.</summary>
public sealed class Neo4jStoreOptions
{
    /// <summary>The server's HTTP address, as <c>http://localhost:7474</c> or <c>https://graph.example.org:7473</c>; certificates are checked against those that the machine trusts.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The database, <c>neo4j</c> where nobody says. Community edition has this one only.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user, <c>neo4j</c> where nobody says.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The password. Never logged, never part of an error.</summary>
    public required string Password { get; init; }

    /// <summary>How long one statement may take before it is given up and ended on the server; 100 ms to an hour, 30 seconds where nobody says.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for a connection; 10 ms to a minute, 3 seconds where nobody says.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long to look for the fate of a commit whose answer was lost; zero to an hour, 30 seconds where nobody says. A server that was killed may need minutes to come back.</summary>
    public TimeSpan OutcomeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many requests run at once; 1 to 64, 6 where nobody says. Neo4j's HTTP server has as many workers as the machine has processors, and blocks for
    /// everybody when all are busy: raise this only with its <c>server.threads.worker_count</c>.
    /// </summary>
    public int MaxConcurrentRequests { get; init; } = 6;

    /// <summary>Refuses options that make no sense, naming the option.</summary>
    /// <exception cref="ArgumentException">An option is outside its range.</exception>
    public void Validate()
    {
        if (!Uri.IsAbsoluteUri || Uri.Scheme is not ("http" or "https") || Uri.UserInfo.Length > 0)
        {
            // The address itself may hold a password, so it is not repeated.
            throw new ArgumentException("Neo4jStoreOptions.Uri can't be used. Expected http:// or https:// with a host and no password in it; Bolt addresses (bolt://, neo4j://) are another protocol.", nameof(Uri));
        }
        if (string.IsNullOrWhiteSpace(Database) || Database.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-')))
        {
            throw new ArgumentException("Neo4jStoreOptions.Database can't be used. Expected letters, digits, dots and hyphens.", nameof(Database));
        }
        if (string.IsNullOrEmpty(User) || User.Contains(':'))
        {
            throw new ArgumentException("Neo4jStoreOptions.User can't be used. Expected a name without a colon.", nameof(User));
        }
        Check(StatementTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1), nameof(StatementTimeout));
        Check(ConnectTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), nameof(ConnectTimeout));
        Check(OutcomeTimeout, TimeSpan.Zero, TimeSpan.FromHours(1), nameof(OutcomeTimeout));
        if (MaxConcurrentRequests is < 1 or > 64)
        {
            throw new ArgumentException($"Neo4jStoreOptions.MaxConcurrentRequests is {MaxConcurrentRequests}. Expected 1 to 64.", nameof(MaxConcurrentRequests));
        }
    }

    private static void Check(TimeSpan value, TimeSpan least, TimeSpan most, string name)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException($"Neo4jStoreOptions.{name} is {value}. Expected {least} to {most}.", name);
        }
    }
}
