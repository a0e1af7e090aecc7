using System.CommandLine;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph introductions</c>, <c>introduce</c> and <c>advance</c>: what is done about an opportunity, from the suggestion to a tie or a no.</summary>
internal static class IntroductionCommands
{
    private static readonly ResultColumn[] Columns =
    [
        new("id", "Introduction"), new("status", "Status"), new("macro", null), new("macroName", "Macro asset"), new("micro", null), new("microName", "Micro asset"), new("intermediators", null),
        new("intermediatorNames", "Through"), new("owner", "Owner"), new("nextStep", "Next step"), new("updated", "Updated"), new("outcome", "Outcome"), new("tie", null), new("next", "Can become"),
    ];

    internal static Command List(Terminal terminal, DataOption data, TimeProvider time)
    {
        var city = new CityOption();
        var status = new Option<IntroductionStatus[]>("--status") { Description = $"Only these: {string.Join(", ", Enum.GetValues<IntroductionStatus>().Select(s => OpportunitiesCommand.Kebab(s)))}.", HelpName = "status", CustomParser = result => Parse(result, result.Tokens.SelectMany(t => t.Value.Split(','))) };
        var quiet = new Option<int?>("--quiet-for") { Description = "Only open ones without a change for so many days or more: what needs a call.", HelpName = "days" };
        var format = FormatOption.Create();
        var command = new Command("introductions", """
            The introductions of a city, what changed last first.

            Examples:
              assetgraph introductions --status suggested,agreed
              assetgraph introductions --quiet-for 30 --format csv
            """)
        {
            status, quiet, format, city.Option, city.Revision,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var search = new IntroductionSearch
            {
                Statuses = parsed.GetValue(status) ?? [],
                QuietSince = parsed.GetValue(quiet) is { } days ? IntroductionSearch.Before(AsAtOption.Of(null, time), days) : null,
            };
            new ResultTable(Columns, search.Find(snapshot).Select(i => RowOf(snapshot, i))).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
            var (made, declined) = (snapshot.Introductions.Count(i => i.Status == IntroductionStatus.TieFormed), snapshot.Introductions.Count(i => i.Status == IntroductionStatus.Declined));
            terminal.Note($"{snapshot.Introductions.Count:N0} in all: {snapshot.Introductions.Count(i => i.IsOpen):N0} open, {made:N0} made a tie, {declined:N0} were declined.");
            return ExitCode.Done;
        });
        return command;
    }

    internal static Command Introduce(Terminal terminal, DataOption data, TimeProvider time)
    {
        var macro = new Argument<string>("macro") { Description = "The macro asset, by id." };
        var micro = new Argument<string>("micro") { Description = "The micro asset, by id." };
        var through = Lists.Option("--through", "Who is asked to introduce the two, by id.", "ids");
        var (owner, next) = (Text("--owner", "Who follows it up: a role or an organisation.", "who"), Text("--next", "What happens next.", "text"));
        return Step(
            "introduce",
            """
            Take an opportunity up: record that two assets are to be introduced. A pair has one open introduction however often this is said.

            Example:
              assetgraph introduce swb-nhs-trust use-it-area-residents --through learning-works --owner "Community team" --next "Call on Monday"
            """,
            [macro, micro],
            [through, owner, next],
            terminal,
            data,
            time,
            (snapshot, parsed, on, today) => IntroductionLife.Record(
                snapshot,
                new IntroductionRequest
                {
                    MacroId = parsed.GetRequiredValue(macro),
                    MicroId = parsed.GetRequiredValue(micro),
                    IntermediatorIds = [.. Lists.Of(parsed.GetValue(through))],
                    Owner = parsed.GetValue(owner),
                    NextStep = parsed.GetValue(next),
                    On = on,
                },
                today));
    }

    internal static Command Advance(Terminal terminal, DataOption data, TimeProvider time)
    {
        var introduction = new Argument<string>("introduction") { Description = "The introduction, by id." };
        var to = new Argument<IntroductionStatus>("status") { Description = "How far it got: agreed, introduced, tie-formed or declined; or the status it has, to change the rest alone.", CustomParser = result => Parse(result, result.Tokens.Select(t => t.Value)).FirstOrDefault() };
        var through = Lists.Option("--through", "Who was asked to introduce the two, by id.", "ids");
        var (owner, next, outcome) = (Text("--owner", "Who follows it up; empty (\"\") takes away what stands there, here and below.", "who"), Text("--next", "What happens next.", "text"), Text("--outcome", "What came of it, or why not.", "text"));
        var (tie, type) = (Text("--tie", "With tie-formed: the tie that came of it, where it is recorded already, by id.", "id"), Text("--tie-type", $"With tie-formed: the type of the tie to record; {IntroductionLife.UsualTieType} where it is left out.", "id"));
        return Step(
            "advance",
            """
            Take a step of an introduction. A tie that comes of it is recorded in the same change.

            Examples:
              assetgraph advance swb-nhs-trust--use-it-area-residents agreed --next "Meet at the library"
              assetgraph advance swb-nhs-trust--use-it-area-residents tie-formed --outcome "A course for twelve"
              assetgraph advance swb-nhs-trust--use-it-area-residents declined --outcome "No time before summer"
            """,
            [introduction, to],
            [through, owner, next, outcome, tie, type],
            terminal,
            data,
            time,
            (snapshot, parsed, on, today) => IntroductionLife.Advance(
                snapshot,
                new IntroductionAdvance
                {
                    IntroductionId = parsed.GetRequiredValue(introduction),
                    Status = parsed.GetValue(to),
                    IntermediatorIds = parsed.GetValue(through) is { Length: > 0 } named ? [.. Lists.Of(named)] : null,
                    Owner = parsed.GetValue(owner),
                    NextStep = parsed.GetValue(next),
                    Outcome = parsed.GetValue(outcome),
                    On = on,
                    TieId = parsed.GetValue(tie),
                    TieTypeId = parsed.GetValue(type),
                },
                today));
    }

    private static Command Step(
        string name,
        string description,
        IReadOnlyList<Argument> arguments,
        IReadOnlyList<Option> options,
        Terminal terminal,
        DataOption data,
        TimeProvider time,
        Func<CitySnapshot, ParseResult, DateOnly?, DateOnly, IntroductionStep> plan)
    {
        var city = new CityOption();
        var day = AsAtOption.Create("When it happened");
        var format = FormatOption.Create();
        var command = new Command(name, description);
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }
        foreach (var option in (IEnumerable<Option>)[.. options, day, format, city.Option])
        {
            command.Add(option);
        }
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
                var step = plan(snapshot, parsed, parsed.GetValue(day), AsAtOption.Of(null, time));
                try
                {
                    if (step.Changes is { } changes)
                    {
                        await store.ApplyAsync(snapshot.City.Id, changes, snapshot.Revision, cancellationToken).ConfigureAwait(false);
                        snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
                    }
                }
                catch (RevisionConflictException)
                {
                    // Somebody was faster: look again whether the step is still to be taken.
                    continue;
                }
                new ResultTable(Columns, [RowOf(snapshot, step.Introduction)]).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
                terminal.Note(step.Changes is null ? "It stood so already; nothing was changed." : $"Revision {snapshot.Revision} of the city '{snapshot.City.Id}'.");
                return ExitCode.Done;
            }
        });
        return command;
    }

    private static object?[] RowOf(CitySnapshot city, Introduction i) =>
    [
        i.Id, OpportunitiesCommand.Kebab(i.Status), i.MacroId, NameOf(city, i.MacroId), i.MicroId, NameOf(city, i.MicroId), i.IntermediatorIds.ToArray(),
        i.IntermediatorIds.Select(id => NameOf(city, id)).ToArray(), i.Owner, i.NextStep, i.UpdatedOn?.ToString(), i.Outcome, i.TieId, IntroductionLife.NextOf(i.Status).Select(s => OpportunitiesCommand.Kebab(s)).ToArray(),
    ];

    private static string? NameOf(CitySnapshot city, string id) => city.Assets.Find(id)?.Name;

    private static Option<string?> Text(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    private static IntroductionStatus[] Parse(System.CommandLine.Parsing.SymbolResult result, IEnumerable<string> words)
    {
        var found = new List<IntroductionStatus>();
        foreach (var word in words)
        {
            var status = Enum.GetValues<IntroductionStatus>().Where(s => OpportunitiesCommand.Kebab(s) == word).ToArray();
            if (status.Length == 0)
            {
                result.AddError($"'{word}' is no status. Expected {string.Join(", ", Enum.GetValues<IntroductionStatus>().Select(s => OpportunitiesCommand.Kebab(s)))}.");
                return [];
            }
            found.Add(status[0]);
        }
        return [.. found];
    }
}
