using System.CommandLine;
using AssetGraph.Cli.Output;
using AssetGraph.Exchange;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph export</c>: a city as a folder of CSV files.</summary>
internal static class ExportCommand
{
    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to write; made where it doesn't exist. An earlier export in it is replaced." };
        var city = new CityOption();
        var overwrite = new Option<bool>("--overwrite") { Description = "Write into a folder that holds other things too; they stay." };
        var outsiders = new Option<bool>("--for-outsiders") { Description = "Hide the people who did not agree to be shown: name, description, needs, offers and sources." };
        var asAt = AsAtOption.Create("The day on which consent is judged for --for-outsiders");
        var format = FormatOption.Create();
        var command = new Command("export", """
            Write a city as a folder of CSV files, which 'import' reads back as the same records.

            Examples:
              assetgraph export backup/birmingham --city birmingham
              assetgraph export to-share --for-outsiders
            """)
        {
            folder, city.Option, city.Revision, overwrite, outsiders, asAt, format,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var options = new ExportOptions
            {
                Overwrite = parsed.GetValue(overwrite),
                ForOutsidersOn = parsed.GetValue(outsiders) ? AsAtOption.Of(parsed.GetValue(asAt), time) : null,
            };
            var path = parsed.GetRequiredValue(folder);
            var counts = await terminal.WorkAsync($"Writing {path}", _ => CsvFolder.WriteAsync(snapshot, path, options, cancellationToken)).ConfigureAwait(false);
            new ResultTable(
                [new("kind", "Records"), new("written", "Written")],
                counts.OrderBy(c => c.Key).Select(c => new object?[] { c.Key.ToString(), c.Value })).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
            terminal.Note($"The city '{snapshot.City.Id}' at revision {snapshot.Revision} is in {Path.GetFullPath(path)}.");
            return ExitCode.Done;
        });
        return command;
    }
}
