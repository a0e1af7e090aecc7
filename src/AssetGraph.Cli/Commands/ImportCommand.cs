using System.CommandLine;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;
using AssetGraph.Exchange;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph import</c>: a folder of CSV files into the data, all of it or nothing.</summary>
internal static class ImportCommand
{
    internal static Command Create(Terminal terminal, DataOption data)
    {
        var folder = new Argument<string>("folder") { Description = "The folder with nodes.csv, ties.csv, needs_offers.csv, places.csv and, where wanted, city.csv and others." };
        var city = new Option<string?>("--city", "-c") { Description = "The city's id. Without it: that of city.csv, or the folder's name.", HelpName = "id" };
        var name = new Option<string?>("--name") { Description = "The city's name, where the folder has no city.csv.", HelpName = "text" };
        var replace = new Option<bool>("--replace") { Description = "Also delete what the folder doesn't have, of the kinds whose file it has." };
        var check = new Option<bool>("--check") { Description = "Only check the folder and say what is wrong; write nothing." };
        var message = new Option<string?>("--message", "-m") { Description = "Why, in one line, for the city's history.", HelpName = "text" };
        var author = new Option<string?>("--author") { Description = "Who imports: a role, for the city's history.", HelpName = "role" };
        var expected = new Option<int?>("--expect-revision") { Description = "Refuse where the city is at another revision than this one (0: where it exists).", HelpName = "number" };
        var maxErrors = new Option<int>("--max-errors") { Description = "How many errors to list before the rest is only counted.", HelpName = "number", DefaultValueFactory = _ => 1_000 };
        maxErrors.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var token }] && int.TryParse(token, out var number) && number < 1)
            {
                r.AddError($"--max-errors is {number}. Expected 1 or more.");
            }
        });
        var format = FormatOption.Create();
        var command = new Command("import", """
            Load a city from a folder of CSV files. Everything is checked before anything is written: each bad row is listed as file:line: column: what is
            wrong and what was expected, and then nothing has changed.

            Examples:
              assetgraph import samples/birmingham
              assetgraph import my-city --check
              assetgraph import my-city --replace --message "Survey of May"
            """)
        {
            folder, city, name, replace, check, message, author, expected, maxErrors, format,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new ImportOptions
            {
                CityId = parsed.GetValue(city),
                CityName = parsed.GetValue(name),
                Replace = parsed.GetValue(replace),
                CheckOnly = parsed.GetValue(check),
                Message = parsed.GetValue(message),
                Author = parsed.GetValue(author),
                ExpectedRevision = parsed.GetValue(expected),
                MaxErrors = parsed.GetValue(maxErrors),
            };
            if (options.CityId is { } id && !EntityId.IsValid(id))
            {
                throw CommandException.Usage($"--city '{id}' is no id. Expected {EntityId.Expected}.");
            }
            var path = parsed.GetRequiredValue(folder);
            await using var store = await OpenAsync(data, parsed, options, cancellationToken).ConfigureAwait(false);
            var outcome = await terminal.WorkAsync($"Reading {path}", say => CityImport.RunAsync(store, path, options, new Told(say), cancellationToken)).ConfigureAwait(false);
            return Report(outcome, options, FormatOption.Of(parsed.GetValue(format)), terminal);
        });
        return command;
    }

    /// <summary>A check leaves no trace, so it doesn't make a store either: it looks at the folder as if the city were new.</summary>
    private static async Task<ICityStore> OpenAsync(DataOption data, ParseResult parsed, ImportOptions options, CancellationToken cancellationToken) =>
        options.CheckOnly && !File.Exists(data.PathOf(parsed))
            ? await Stores.Sqlite.SqliteCityStore.OpenAsync(Stores.Sqlite.SqliteStoreOptions.InMemory, cancellationToken: cancellationToken).ConfigureAwait(false)
            : await data.OpenAsync(parsed, cancellationToken).ConfigureAwait(false);

    private static int Report(ImportOutcome outcome, ImportOptions options, OutputFormat format, Terminal terminal)
    {
        foreach (var notice in outcome.Notices)
        {
            terminal.Note($"note: {notice}");
        }
        foreach (var error in outcome.Errors)
        {
            terminal.Note(error.ToString());
        }
        if (!outcome.Read.IsSound)
        {
            var more = outcome.Read.ErrorCount - outcome.Errors.Count;
            terminal.Note($"{(more > 0 ? $"… and {more} more. " : "")}{Counted(outcome.Read.ErrorCount, "error")}. Nothing was changed.");
            return ExitCode.InputRefused;
        }
        if (options.CheckOnly)
        {
            terminal.Note($"The folder is sound: {Counted(outcome.Read.Records.Count, "record")} for the city '{outcome.CityId}'. Nothing was written.");
            return ExitCode.Done;
        }
        new ResultTable(
            [new("kind", "Records"), new("read", "Read"), new("added", "New"), new("changed", "Changed"), new("deleted", "Deleted")],
            Enum.GetValues<EntityKind>().Select(kind => new object?[]
            {
                kind.ToString(),
                kind == EntityKind.City ? 1 : outcome.Read.Records.Count(r => r.EntityKind == kind),
                outcome.Added.GetValueOrDefault(kind),
                outcome.Changed.GetValueOrDefault(kind),
                outcome.Deleted.GetValueOrDefault(kind),
            })).Write(format, terminal, terminal.Output);
        terminal.Note($"The city '{outcome.CityId}' is at revision {outcome.Revision}.");
        return ExitCode.Done;
    }

    private static string Counted(int number, string thing) => $"{number:N0} {thing}{(number == 1 ? "" : "s")}";

    private sealed class Told(Action<string> say) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => say(value.Stage switch
        {
            ImportStage.Reading => $"Reading {value.File}, {value.Rows:N0} rows so far",
            ImportStage.Validating => $"Checking {value.Rows:N0} rows",
            _ => $"Writing {value.Rows:N0} records",
        });
    }
}
