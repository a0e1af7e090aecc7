using System.CommandLine;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph erase</c>: a person out of a city and its history.</summary>
internal static class EraseCommand
{
    internal static Command Create(Terminal terminal, DataOption data)
    {
        var person = new Argument<string>("person") { Description = "The person, by id." };
        var city = new CityOption();
        var author = new Option<string?>("--author") { Description = "Who carries it out: a role, not a private name.", HelpName = "who" };
        var yes = new Option<bool>("--yes") { Description = "Do it. Without this nothing is erased, and what would be is told." };
        var command = new Command("erase", """
            Erase a person: from the city, from every earlier revision and from the log of changes, with ties, needs, offers and introductions. It can't be
            taken back. What others wrote about the person in free text is not searched.

            Example:
              assetgraph erase volunteer-17 --author "Data protection" --yes
            """)
        {
            person, author, yes, city.Option,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var id = parsed.GetRequiredValue(person);
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            if (snapshot.Assets.Find(id) is { Kind: not AssetKind.Person })
            {
                throw CommandException.Failed($"'{id}' is no person. Other assets are deleted by importing the city without them.");
            }
            if (!parsed.GetValue(yes))
            {
                var erasure = new Erasure(id);
                foreach (var record in snapshot.Records)
                {
                    erasure.Look(record);
                }
                var plan = erasure.Plan(snapshot.Records);
                terminal.Note($"Nothing was erased. With --yes {plan.Deletions.Count:N0} records would go and {plan.Upserts.Count:N0} lose the name, here and in all earlier revisions.");
                return ExitCode.Failed;
            }
            var erased = await terminal.WorkAsync("Erasing", _ => store.EraseAsync(snapshot.City.Id, id, parsed.GetValue(author), cancellationToken)).ConfigureAwait(false)
                ?? throw CommandException.Failed($"There is no person '{id}' in {snapshot.City.Name}, nor was there one.");
            terminal.Note($"Erased under revision {erased.Revision:N0}: {erased.Records:N0} records, {erased.Changes:N0} earlier changes.");
            return ExitCode.Done;
        });
        return command;
    }
}
