using System.CommandLine;
using AssetGraph.Cli.Output;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph cities</c>: which cities the data hold.</summary>
internal static class CitiesCommand
{
    internal static Command Create(Terminal terminal, DataOption data)
    {
        var format = FormatOption.Create();
        var command = new Command("cities", "List the cities in the data, with the revision each is at.") { format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var cities = await store.ListCitiesAsync(cancellationToken).ConfigureAwait(false);
            new ResultTable(
                [new("id", "City"), new("name", "Name"), new("country", "Country"), new("revision", "Revision")],
                cities.Select(c => new object?[] { c.City.Id, c.City.Name, c.City.Country, c.Revision })).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }
}
