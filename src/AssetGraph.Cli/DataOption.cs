using System.CommandLine;
using AssetGraph.Domain;
using AssetGraph.Server.Hosting;
using AssetGraph.Stores.Sqlite;

namespace AssetGraph.Cli;

/// <summary>Where the cities lie: <c>--data</c>, else the environment, else where the server keeps them.</summary>
internal sealed class DataOption
{
    /// <summary>The environment variable that names the file.</summary>
    internal const string Variable = "ASSETGRAPH_DATA";

    internal Option<string?> Option { get; } = new("--data")
    {
        Description = $"The file that holds the cities. Without it: the environment variable {Variable}, or {ServerSettings.DefaultStoragePath} under the current folder, where the server keeps them too.",
        HelpName = "file",
        Recursive = true,
    };

    internal string PathOf(ParseResult parsed)
    {
        var named = parsed.GetValue(Option) ?? Environment.GetEnvironmentVariable(Variable);
        return Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? ServerSettings.DefaultStoragePath : named);
    }

    /// <summary>Opens the store, and makes it where it doesn't exist.</summary>
    internal async Task<ICityStore> OpenAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(PathOf(parsed)), cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <summary>Opens the store to read; a file that doesn't exist is an error and is not made.</summary>
    internal async Task<ICityStore> OpenExistingAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = PathOf(parsed);
        return File.Exists(path)
            ? await OpenAsync(parsed, cancellationToken).ConfigureAwait(false)
            : throw CommandException.Failed($"There are no data at {path}. Import a city with 'assetgraph import', or name another file with --data.");
    }
}
