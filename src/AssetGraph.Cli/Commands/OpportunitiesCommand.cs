using System.CommandLine;
using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Stability;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph opportunities</c>: which bridges are worth building next, and why.</summary>
internal static class OpportunitiesCommand
{
    private static readonly ResultColumn[] Columns =
    [
        new("rank", "Rank"), new("score", "Score"), new("macro", null), new("macroName", "Macro asset"), new("micro", null), new("microName", "Micro asset"),
        new("fit", null), new("reach", null), new("gain", null), new("place", null), new("distance", null), new("mutual", null), new("strands", null), new("warnings", null),
        new("stayed", "Stays"), new("stayedLow", null), new("stayedHigh", null), new("intermediator", null), new("intermediatorName", "Through"), new("why", "Why"),
    ];

    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var shared = new BridgingOptions(time);
        var preset = new Option<string>("--preset") { Description = "What counts most: quick-win (short trusted routes), balanced, or long-bridge (what joins the city most).", DefaultValueFactory = _ => "balanced" };
        preset.AcceptOnlyFromAmong("quick-win", "balanced", "long-bridge");
        var strand = Lists.Option("--strand", "Only these strands: community-research, skills-matching, social-enterprise, community-assets.", "strands");
        var place = Lists.Option("--place", "Only with a side in these places or below them, by id.", "ids");
        var category = Lists.Option("--category", "Only where a need or offer of these categories meets another, by id.", "ids");
        var asset = Lists.Option("--asset", "Only with one of these assets as a side, by id.", "ids");
        var minimum = new Option<double>("--minimum-score") { Description = "Only scores from here on, 0 to 1.", HelpName = "score" };
        var count = new Option<int>("--count", "-n") { Description = "How many to show, the best first.", HelpName = "number", DefaultValueFactory = _ => 10 };
        count.Validators.Add(r => AtLeastOne(r, "--count"));
        var stability = new Option<bool>("--stability") { Description = "How firmly each stands in the list shown: the share of 100 runs in which it stays, a tenth of the assets left out and trust shaken." };
        var language = LanguageOption.Create();
        var format = FormatOption.Create();
        var command = new Command("opportunities", """
            The bridges worth building next: pairs of a macro and a micro asset that have no tie and whose needs and offers meet, ranked, each with who could
            introduce the two and why.

            Examples:
              assetgraph opportunities --count 5
              assetgraph opportunities --asset swb-nhs-trust --preset quick-win
              assetgraph opportunities --strand community-assets --format csv > bridges.csv
            """)
        {
            preset, strand, place, category, asset, minimum, count, stability, language, format,
        };
        shared.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var query = OpportunityQuery.Of(Enum.Parse<OpportunityPreset>(Joined(parsed.GetRequiredValue(preset)), ignoreCase: true)) with
            {
                Strands = Lists.Of(parsed.GetValue(strand)).Select(StrandOf).ToValueList(),
                PlaceIds = Lists.Of(parsed.GetValue(place)),
                CategoryIds = Lists.Of(parsed.GetValue(category)),
                AssetIds = Lists.Of(parsed.GetValue(asset)),
                MinimumScore = parsed.GetValue(minimum),
            };
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var graph = await shared.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var (found, total) = await terminal.WorkAsync("Looking for bridges", _ => Task.Run(
                () =>
                {
                    var ranking = new OpportunityFinder(graph, Phrasebook.Of(parsed.GetRequiredValue(language))).Find(query, cancellationToken);
                    return (ranking.Describe(0, Math.Min(parsed.GetValue(count), ranking.Count), cancellationToken), ranking.Count);
                },
                cancellationToken)).ConfigureAwait(false);
            var report = parsed.GetValue(stability)
                ? await terminal.WorkAsync("Shaking the list", _ => Task.Run(
                    () => new StabilityRunner(graph).Run(query, new StabilityOptions { ListLength = parsed.GetValue(count) }, cancellationToken: cancellationToken), cancellationToken)).ConfigureAwait(false)
                : null;
            var columns = report is null ? [.. Columns.Where(c => !c.Name.StartsWith("stayed", StringComparison.Ordinal))] : Columns;
            new ResultTable(columns, found.Select((o, i) => RowOf(o, i, report))).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
            terminal.Note($"{found.Count:N0} of {total:N0} opportunities of the city '{graph.Snapshot.City.Id}' at revision {graph.Snapshot.Revision}, as at {graph.AsAt:yyyy-MM-dd}.");
            Attribution.Write(graph.Snapshot.City, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    internal static void AtLeastOne(System.CommandLine.Parsing.OptionResult result, string name)
    {
        if (result.Tokens is [{ Value: var token }] && int.TryParse(token, out var number) && number < 1)
        {
            result.AddError($"{name} is {number}. Expected 1 or more.");
        }
    }

    private static object?[] RowOf(Opportunity o, int index, StabilityReport? report) =>
    [
        index + 1, o.Score, o.Macro.Id, o.Macro.Name, o.Micro.Id, o.Micro.Name, o.Factors.Fit, o.Factors.Reach, o.Factors.Gain, o.Factors.Place, o.Factors.Distance, o.IsMutual,
        o.Strands.Select(Kebab).ToArray(), o.Warnings.Select(w => Kebab(w.Code)).ToArray(),
        .. report?.Of(o.Macro.Id, o.Micro.Id) is { } band ? new object?[] { band.Share, band.Low, band.High } : [],
        o.FirstIntermediator?.Asset.Id, o.FirstIntermediator?.Asset.Name ?? "nobody yet", o.Explanation.Summary.Text,
    ];

    private static Strand StrandOf(string word) => Enum.TryParse<Strand>(Joined(word), ignoreCase: true, out var strand) && Enum.IsDefined(strand) && !char.IsAsciiDigit(word[0])
        ? strand
        : throw CommandException.Usage($"--strand '{word}' is no strand. Expected {string.Join(", ", Enum.GetValues<Strand>().Select(Kebab))}.");

    private static string Joined(string word) => word.Replace("-", "", StringComparison.Ordinal);

    internal static string Kebab<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
