using AssetGraph.Domain;
using AssetGraph.Stores.Neo4j;
using AssetGraph.Stores.Sqlite;

namespace AssetGraph.Cli;

/// <summary>
/// A store named in one word: <c>sqlite:city.db</c> or <c>neo4j:http://localhost:7474</c>. User, password and database of Neo4j come from the environment, as
/// Neo4j's own tools take them, so that no list of processes shows them.
/// </summary>
internal static class StoreAddress
{
    internal const string UserVariable = "NEO4J_USERNAME";
    internal const string PasswordVariable = "NEO4J_PASSWORD";
    internal const string DatabaseVariable = "NEO4J_DATABASE";

    /// <summary>Opens the store; a file to read from must be there.</summary>
    internal static async Task<ICityStore> OpenAsync(string address, string option, bool mustExist, CancellationToken cancellationToken)
    {
        var parts = address.Split(':', 2);
        switch (parts)
        {
            case ["sqlite", { Length: > 0 } path]:
                return !mustExist || File.Exists(path)
                    ? await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(Path.GetFullPath(path)), cancellationToken: cancellationToken).ConfigureAwait(false)
                    : throw CommandException.Failed($"There are no data at {path}.");
            case ["neo4j", var text] when Uri.TryCreate(text, UriKind.Absolute, out var uri):
                return await Neo4jCityStore.OpenAsync(Options(uri, option), cancellationToken: cancellationToken).ConfigureAwait(false);
            default:
                throw CommandException.Usage($"{option} names no store. Expected sqlite:<file> or neo4j:<http address>, as neo4j:http://localhost:7474.");
        }
    }

    /// <summary>The Neo4j server that an option names, unopened.</summary>
    internal static Neo4jStoreOptions Neo4j(string address, string option, string others) =>
        address.Split(':', 2) is ["neo4j", var text] && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? Options(uri, option)
            : throw CommandException.Usage($"{option} '{address}' is unknown. Expected {others} or neo4j:<http address>, as neo4j:http://localhost:7474.");

    private static Neo4jStoreOptions Options(Uri uri, string option)
    {
        var options = new Neo4jStoreOptions
        {
            Uri = uri,
            User = Environment.GetEnvironmentVariable(UserVariable) ?? "neo4j",
            Database = Environment.GetEnvironmentVariable(DatabaseVariable) ?? "neo4j",
            Password = Environment.GetEnvironmentVariable(PasswordVariable) ?? throw CommandException.Usage($"The password is missing. Expected it in the environment variable {PasswordVariable}."),
        };
        try
        {
            options.Validate();
            return options;
        }
        catch (ArgumentException e)
        {
            throw CommandException.Usage($"{option}: {e.Message}");
        }
    }
}
