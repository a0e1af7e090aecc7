using System.CommandLine;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph copy</c>: cities with their history from one store to another.</summary>
internal static class CopyCommand
{
    internal static Command Create(Terminal terminal)
    {
        var from = new Option<string>("--from") { Description = "The store to read: sqlite:<file> or neo4j:<http address>.", HelpName = "store", Required = true };
        var to = new Option<string>("--to") { Description = "The store to write.", HelpName = "store", Required = true };
        var city = new Option<string?>("--city", "-c") { Description = "The city's id. Without it: every city.", HelpName = "id" };
        var command = new Command("copy", $"""
            Copy cities with their whole history from one store to another. Revisions and ids stay; at the end a hash over all records of both is compared.
            A copy that was broken off goes on where it stopped. Neo4j's user and password come from {StoreAddress.UserVariable} and {StoreAddress.PasswordVariable}.

            Examples:
              assetgraph copy --from sqlite:data/assetgraph.db --to neo4j:http://localhost:7474
              assetgraph copy --from neo4j:http://localhost:7474 --to sqlite:copy.db --city birmingham
            """)
        {
            from, to, city,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var source = await StoreAddress.OpenAsync(parsed.GetRequiredValue(from), "--from", mustExist: true, cancellationToken).ConfigureAwait(false);
            await using var target = await StoreAddress.OpenAsync(parsed.GetRequiredValue(to), "--to", mustExist: false, cancellationToken).ConfigureAwait(false);
            string[] ids = parsed.GetValue(city) is { } one ? [one] : [.. (await source.ListCitiesAsync(cancellationToken).ConfigureAwait(false)).Select(c => c.City.Id)];
            if (ids.Length == 0)
            {
                throw CommandException.Failed("The store to read holds no city.");
            }
            foreach (var id in ids)
            {
                var copied = await terminal.WorkAsync($"Copying {id}", say => CityCopy.RunAsync(source, target, id, new Told(id, say), cancellationToken)).ConfigureAwait(false)
                    ?? throw CommandException.Failed($"There is no city '{id}' to copy.");
                terminal.Note($"The city '{id}' is copied up to revision {copied.Revision}; both hold {copied.Hash}.");
            }
            return ExitCode.Done;
        });
        return command;
    }

    private sealed class Told(string city, Action<string> say) : IProgress<int>
    {
        public void Report(int value) => say($"Copying {city}, revision {value:N0}");
    }
}
