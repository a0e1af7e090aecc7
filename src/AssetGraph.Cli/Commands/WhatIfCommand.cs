using System.CommandLine;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Planning;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph what-if</c>: what would come of ties that come or go, of assets that leave, of a programme that ends.</summary>
internal static class WhatIfCommand
{
    private static readonly ResultColumn[] Columns =
    [
        new("rankBefore", "Rank"), new("rankAfter", "then"), new("macro", null), new("macroName", "Macro asset"), new("micro", null), new("microName", "Micro asset"), new("scoreBefore", "Score"), new("scoreAfter", "then"),
    ];

    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var city = new CityOption();
        var add = Lists.Option("--add", "Ties that come, as one~other, by id of assets.", "pairs");
        var type = new Option<string>("--type") { Description = "Their type.", HelpName = "id", DefaultValueFactory = _ => "partners-with" };
        var remove = Lists.Option("--remove", "Ties that go, by id.", "ids");
        var without = Lists.Option("--without", "Assets that leave with all their ties, by id.", "ids");
        var withoutProject = new Option<bool>("--without-project-ties") { Description = "All ties that the programme made are gone." };
        var asAt = AsAtOption.Create("The day it is about");
        var count = new Option<int>("--count", "-n") { Description = "How many of each list of opportunities to compare, 1 to 500.", HelpName = "number", DefaultValueFactory = _ => 10 };
        var format = FormatOption.Create();
        var command = new Command("what-if", """
            What would come of a change, without making it: the opportunities that move, the pairs that come together or part, and who would be cut off.

            Examples:
              assetgraph what-if --add swb-nhs-trust~overseas-qualified-residents
              assetgraph what-if --without learning-works
              assetgraph what-if --without-project-ties --as-at 2020-12-31
            """)
        {
            add, type, remove, without, withoutProject, asAt, count, format, city.Option, city.Revision,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var day = AsAtOption.Of(parsed.GetValue(asAt), time);
            var ties = Lists.Of(parsed.GetValue(add)).Select((pair, i) => TieOf(pair, i, parsed.GetRequiredValue(type))).ToArray();
            var changed = Changed(snapshot, ties, Lists.Of(parsed.GetValue(remove)), time);
            var leaving = Lists.Of(parsed.GetValue(without));
            if (leaving.FirstOrDefault(id => changed.Assets.Find(id) is null) is { } nobody)
            {
                throw CommandException.Usage($"--without '{nobody}' is no asset of the city. Expected the ids of assets.");
            }
            var exclusions = Exclusions.Default with { AssetIds = leaving, TiesMadeByProject = parsed.GetValue(withoutProject) };
            var found = await terminal.WorkAsync("Thinking it through", _ => Task.Run(
                () => WhatIf.Compare(
                    BridgingGraph.Of(snapshot, day), BridgingGraph.Of(changed, day, exclusions), listLength: parsed.GetValue(count), cancellationToken: cancellationToken),
                cancellationToken)).ConfigureAwait(false);
            new ResultTable(Columns, found.Shifts.Select(s => new object?[]
            {
                s.RankBefore, s.RankAfter, s.MacroId, changed.Assets.Find(s.MacroId)?.Name, s.MicroId, changed.Assets.Find(s.MicroId)?.Name, s.ScoreBefore, s.ScoreAfter,
            })).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
            Tell(found, terminal);
            Attribution.Write(snapshot.City, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static CitySnapshot Changed(CitySnapshot city, IReadOnlyList<Tie> ties, IReadOnlyList<string> removed, TimeProvider time)
    {
        var change = new ChangeSet
        {
            Id = "what-if",
            Upserts = [.. ties],
            Deletions = [.. removed.Select(id => new EntityReference(EntityKind.Tie, id))],
        };
        try
        {
            return city.With(ChangePlan.Prepare(city, city.City.Id, change, city.Revision + 1, time.GetUtcNow()));
        }
        catch (InvalidChangeException invalid)
        {
            throw CommandException.Usage(string.Join(Environment.NewLine, invalid.Errors.Select(e => $"{e.Where}: {e.What}. Expected {e.Expected}. ({e.Code})")));
        }
    }

    private static Tie TieOf(string pair, int index, string type) => pair.Split('~') is [{ Length: > 0 } one, { Length: > 0 } other]
        ? new Tie { Id = $"what-if-{index + 1}", SourceId = one, TargetId = other, TypeId = type, Sources = [new Source("assetgraph what-if")] }
        : throw CommandException.Usage($"--add '{pair}' is no pair. Expected two ids as one~other.");

    private static void Tell(WhatIf found, Terminal terminal)
    {
        var (before, after) = (found.Before, found.After);
        terminal.Note($"Bridges {before.Bridges:N0}, then {after.Bridges:N0}. Opportunities {before.Opportunities:N0}, then {after.Opportunities:N0}. Macro–micro efficiency {before.Efficiency:0.####}, then {after.Efficiency:0.####}. E–I index {before.EIIndex:0.###}, then {after.EIIndex:0.###}.");
        Say("Comes together", found.Built.Select(p => $"{p.MacroId}~{p.MicroId}"));
        Say("Parts", found.Lost.Select(p => $"{p.MacroId}~{p.MicroId}"));
        Say("Cut off from every macro asset", found.CutOff);
        Say("Reaches a macro asset, and does not today", found.JoinedUp);

        void Say(string what, IEnumerable<string> whom)
        {
            if (whom.ToArray() is { Length: > 0 } named)
            {
                terminal.Note($"{what}: {string.Join(", ", named)}.");
            }
        }
    }
}
