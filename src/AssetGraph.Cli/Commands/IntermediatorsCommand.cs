using System.CommandLine;
using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Intermediators;
using AssetGraph.Cli.Output;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph intermediators</c>: who could introduce two assets to each other, and why.</summary>
internal static class IntermediatorsCommand
{
    private static readonly ResultColumn[] Columns =
    [
        new("rank", "Rank"), new("score", "Score"), new("asset", null), new("name", "Who"), new("trust", "Trust"), new("affinity", "Affinity"), new("joins", "Joins"), new("load", "Load"),
        new("holeAccess", null), new("macroLeg", null), new("microLeg", null), new("role", "Role"), new("irreplaceability", null), new("legToBuild", "Leg to build"), new("why", "Why"),
    ];

    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var shared = new BridgingOptions(time);
        var macro = new Argument<string>("macro") { Description = "The macro asset, by id." };
        var micro = new Argument<string>("micro") { Description = "The micro asset, by id." };
        var count = new Option<int>("--count", "-n") { Description = "How many to show at most, the best first.", HelpName = "number", DefaultValueFactory = _ => 5 };
        count.Validators.Add(r => OpportunitiesCommand.AtLeastOne(r, "--count"));
        var both = new Option<bool>("--both-legs") { Description = "Only those whom both sides trust already; nobody who has first to get to know one of them." };
        var language = LanguageOption.Create();
        var format = FormatOption.Create();
        var command = new Command("intermediators", """
            Who could introduce a macro and a micro asset to each other: whom both trust, who knows the matter, and who has time.

            Example:
              assetgraph intermediators swb-nhs-trust overseas-qualified-residents
            """)
        {
            macro, micro, count, both, language, format,
        };
        shared.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var graph = await shared.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var query = new IntermediatorQuery { Count = parsed.GetValue(count), WithLegsToBuild = !parsed.GetValue(both) };
            var answer = await terminal.WorkAsync("Looking for intermediators", _ => Task.Run(
                () => new IntermediatorFinder(graph, Phrasebook.Of(parsed.GetRequiredValue(language))).Find(parsed.GetRequiredValue(macro), parsed.GetRequiredValue(micro), query, cancellationToken),
                cancellationToken)).ConfigureAwait(false);
            var written = FormatOption.Of(parsed.GetValue(format));
            if (answer.Intermediators.Count > 0 || written != OutputFormat.Table)
            {
                new ResultTable(Columns, answer.Intermediators.Select(RowOf)).Write(written, terminal, terminal.Output);
            }
            if (answer.NobodyStatement is { } nobody)
            {
                terminal.Note($"Nobody: {nobody.Text}");
            }
            Attribution.Write(graph.Snapshot.City, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static object?[] RowOf(Intermediator i, int index) =>
    [
        index + 1, i.Score, i.Asset.Id, i.Asset.Name, i.Factors.Trust, i.Factors.Affinity, i.Factors.Joins, i.Factors.Load, i.Factors.HoleAccess, i.MacroLeg.Strength, i.MicroLeg.Strength,
        OpportunitiesCommand.Kebab(i.Role), i.Irreplaceability, i.MacroLeg.IsToBuild ? "macro" : i.MicroLeg.IsToBuild ? "micro" : null, i.Explanation.Summary.Text,
    ];
}
