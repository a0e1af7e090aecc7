using System.CommandLine;
using System.Globalization;
using AssetGraph.Bridging.Synthetic;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;
using AssetGraph.Exchange;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph generate</c>: a made-up city whose good bridges are known.</summary>
internal static class GenerateCommand
{
    private static readonly ResultColumn[] TruthColumns = [new("macro", "Macro asset"), new("micro", "Micro asset"), new("intermediator", "Through"), new("formedOn", "Formed on")];

    internal static Command Create(Terminal terminal, DataOption data)
    {
        var defaults = new SyntheticCityOptions();
        var folder = new Argument<string?>("folder") { Description = "The folder to write. Without it the city goes straight into the data.", Arity = ArgumentArity.ZeroOrOne };
        var assets = new Option<int>("--assets", "-n") { Description = "How many assets, 50 to 5,000,000.", HelpName = "number", DefaultValueFactory = _ => defaults.Assets };
        var seed = new Option<int>("--seed") { Description = "The same seed and size give the same city.", HelpName = "number", DefaultValueFactory = _ => defaults.Seed };
        var city = new Option<string?>("--city", "-c") { Description = "The city's id. Without it: synthetic-<assets>-<seed>.", HelpName = "id" };
        var cutOff = new Option<DateOnly>("--cut-off") { Description = "The day after which the planted bridges are built.", HelpName = "date", DefaultValueFactory = _ => defaults.CutOff };
        var horizon = new Option<int>("--horizon") { Description = "Within how many days after it they are built.", HelpName = "days", DefaultValueFactory = _ => defaults.HorizonDays };
        var noise = new Option<double>("--noise") { Description = "The share of later macro–micro ties that come about by chance, 0 to 1.", HelpName = "share", DefaultValueFactory = _ => defaults.Noise };
        var lookalikes = new Option<int>("--lookalikes") { Description = "How many assets elsewhere offer the same as the one a bridge is planted to.", HelpName = "number", DefaultValueFactory = _ => defaults.Lookalikes };
        var truth = new Option<string?>("--truth") { Description = "The file for the planted bridges. Without it: <folder>.truth.csv beside the folder, or none.", HelpName = "file" };
        var command = new Command("generate", """
            Make up a city to try things with: places, organisations, groups, spaces and people of plausible sizes, needs and offers, dated ties with trust, and
            bridges planted after a cut-off, whose truth goes into a side file.

            Examples:
              assetgraph generate my-synthetic --assets 10000 --seed 7
              assetgraph generate --assets 100000 --data big.db --truth planted.csv
            """)
        {
            folder, assets, seed, city, cutOff, horizon, noise, lookalikes, truth,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(city) is { } id && !EntityId.IsValid(id))
            {
                throw CommandException.Usage($"--city '{id}' is no id. Expected {EntityId.Expected}.");
            }
            var options = new SyntheticCityOptions
            {
                Assets = parsed.GetValue(assets),
                Seed = parsed.GetValue(seed),
                CityId = parsed.GetValue(city),
                CutOff = parsed.GetValue(cutOff),
                HorizonDays = parsed.GetValue(horizon),
                Noise = parsed.GetValue(noise),
                Lookalikes = parsed.GetValue(lookalikes),
            };
            var made = await terminal.WorkAsync("Planning the city", _ => Task.Run(() => new SyntheticCity(options), cancellationToken)).ConfigureAwait(false);
            var path = parsed.GetValue(folder);
            if (path is not null)
            {
                await terminal.WorkAsync($"Writing {path}", _ => CsvFolder.WriteAsync(made.RecordsOf, path, cancellationToken: cancellationToken)).ConfigureAwait(false);
            }
            else
            {
                await using var store = await data.OpenAsync(parsed, cancellationToken).ConfigureAwait(false);
                await terminal.WorkAsync($"Writing {made.Count:N0} records", _ => store.ApplyAsync(
                    made.City.Id,
                    new ChangeSet { Upserts = [made.City, .. made.Records()], Message = $"Made up: {options.Assets} assets, seed {options.Seed}" },
                    expectedRevision: 0,
                    cancellationToken)).ConfigureAwait(false);
            }
            var planted = made.Planted.ToArray();
            if ((parsed.GetValue(truth) ?? (path is null ? null : $"{Path.TrimEndingDirectorySeparator(path)}.truth.csv")) is { } file)
            {
                await using var writer = File.CreateText(file);
                new ResultTable(TruthColumns, planted.Select(p => new object?[] { p.MacroId, p.MicroId, p.IntermediatorId, p.FormedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })).Write(OutputFormat.Csv, terminal, writer);
            }
            terminal.Note($"The city '{made.City.Id}' with {options.Assets:N0} assets is in {(path is null ? data.PathOf(parsed) : Path.GetFullPath(path))}; {planted.Length:N0} bridges are planted after {options.CutOff:yyyy-MM-dd}.");
            return ExitCode.Done;
        });
        return command;
    }
}
