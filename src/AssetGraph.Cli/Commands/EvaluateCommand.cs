using System.CommandLine;
using System.Globalization;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Hindsight;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;
using AssetGraph.Exchange;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph evaluate</c>: would the bridges that were built later have been foreseen?</summary>
internal static class EvaluateCommand
{
    private static readonly ResultColumn[] MethodColumns =
    [
        new("method", "Method"), new("recall", "Recall"), new("recallLow", "from"), new("recallHigh", "to"), new("precision", "Precision"), new("mrr", "MRR"), new("ndcg", "NDCG"), new("prAuc", "PR-AUC"),
        new("precisionLow", null), new("precisionHigh", null), new("mrrLow", null), new("mrrHigh", null), new("ndcgLow", null), new("ndcgHigh", null),
    ];

    private static readonly ResultColumn[] FoundColumns =
    [
        new("macro", "Macro asset"), new("micro", "Micro asset"), new("rank", "Rank"), new("outOf", "of"), new("cityRank", "In the city"), new("cityOutOf", "of"),
        new("intermediator", "Documented"), new("intermediatorRank", "Rank"), new("firstIntermediator", "Named first"), new("summary", null),
    ];

    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var city = new CityOption();
        var cutOff = new Option<DateOnly?>("--cut-off") { Description = "The last day the engine may know of, as 2025-01-01.", HelpName = "day" };
        var horizon = new Option<int>("--horizon") { Description = "Ties of so many days after it are to be foreseen.", HelpName = "days", DefaultValueFactory = _ => 365 };
        var k = new Option<int>("--k") { Description = "How far down each anchor's list counts.", HelpName = "number", DefaultValueFactory = _ => 10 };
        var seed = new Option<int>("--seed") { Description = "The seed of intervals and of the order of equal scores.", HelpName = "number", DefaultValueFactory = _ => 1 };
        var truth = new Option<string?>("--truth") { Description = "A CSV file with macro, micro and intermediator: bridges known to be good, instead of the ties of the horizon.", HelpName = "file" };
        var leaveOut = new Option<string[]>("--leave-out") { Description = "Instead of all that: take the tie of this pair out today and look for it, as macro~micro; 'all' for every macro–micro tie in turn.", HelpName = "pairs" };
        var asAt = AsAtOption.Create("The day for --leave-out");
        var withoutProject = new Option<bool>("--without-project-ties") { Description = "With --leave-out: take out all ties that the programme made." };
        var format = FormatOption.Create();
        var command = new Command("evaluate", """
            Look back: knowing only what was known at a cut-off, would the bridges that were built afterwards have been ranked high, and higher than by simple means? Or take
            single bridges out and look for them again.

            Examples:
              assetgraph evaluate --cut-off 2025-01-01
              assetgraph evaluate --cut-off 2025-01-01 --truth my-synthetic.truth.csv
              assetgraph evaluate --leave-out swb-nhs-trust~overseas-qualified-residents
            """)
        {
            city.Option, city.Revision, cutOff, horizon, k, seed, truth, leaveOut, asAt, withoutProject, format,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var pairs = Lists.Of(parsed.GetValue(leaveOut));
            if (pairs.Count == 0 == parsed.GetValue(cutOff) is null)
            {
                throw CommandException.Usage("Say either --cut-off, to look back from a day, or --leave-out, to take single bridges out.");
            }
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var shape = FormatOption.Of(parsed.GetValue(format));
            if (pairs.Count > 0)
            {
                var day = AsAtOption.Of(parsed.GetValue(asAt), time);
                var exclusions = Exclusions.Default with { TiesMadeByProject = parsed.GetValue(withoutProject) };
                var found = await terminal.WorkAsync("Taking bridges out", say => Task.Run(() => LookForEach(snapshot, day, exclusions, pairs, say, cancellationToken), cancellationToken)).ConfigureAwait(false);
                new ResultTable(FoundColumns, found.Select(RowOf)).Write(shape, terminal, terminal.Output);
                terminal.Note("An illustration, not a proof: whoever wrote the needs and offers down may have known of the bridges.");
                return ExitCode.Done;
            }
            var options = new HindsightOptions
            {
                CutOff = parsed.GetValue(cutOff)!.Value,
                HorizonDays = parsed.GetValue(horizon),
                K = parsed.GetValue(k),
                Seed = parsed.GetValue(seed),
            };
            var known = parsed.GetValue(truth) is { } file ? await ReadTruthAsync(file, cancellationToken).ConfigureAwait(false) : null;
            var asRecorded = await store.ReadSnapshotAsAtAsync(snapshot, options.CutOff, cancellationToken).ConfigureAwait(false);
            var report = await terminal.WorkAsync("Looking back", say => Task.Run(
                () => HindsightEvaluation.Run(snapshot, options, known, asRecorded, new Told(say), cancellationToken), cancellationToken)).ConfigureAwait(false);
            new ResultTable(MethodColumns, report.Methods.Select(RowOf)).Write(shape, terminal, terminal.Output);
            Explain(report, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static List<BridgeFoundAgain> LookForEach(
        CitySnapshot snapshot, DateOnly day, Exclusions exclusions, ValueList<string> pairs, Action<string> say, CancellationToken cancellationToken)
    {
        // The documented intermediators stand on the ties, so they are read before the programme's ties go.
        var documented = new LeaveOneOut(snapshot, day).Bridges();
        var search = new LeaveOneOut(snapshot, day, exclusions);
        var wanted = pairs is ["all"] ? search.Bridges() : [.. pairs.Select(p => PairOf(p, documented))];
        var found = new List<BridgeFoundAgain>();
        foreach (var bridge in wanted)
        {
            say($"Taking bridges out, {found.Count} of {wanted.Count} done");
            found.Add(search.Find(bridge, cancellationToken: cancellationToken));
        }
        return found;
    }

    private static KnownBridge PairOf(string pair, IReadOnlyList<KnownBridge> documented) => pair.Split('~') is [{ Length: > 0 } macro, { Length: > 0 } micro]
        ? documented.FirstOrDefault(b => b.MacroId == macro && b.MicroId == micro) ?? new KnownBridge(macro, micro)
        : throw CommandException.Usage($"--leave-out '{pair}' is no pair. Expected the two ids as macro~micro, or all.");

    private static async Task<List<KnownBridge>> ReadTruthAsync(string file, CancellationToken cancellationToken) =>
    [
        .. (await NamedTable.ReadAsync(file, ["macro", "micro"], ["intermediator"], cancellationToken).ConfigureAwait(false))
            .Select(row => new KnownBridge(row[0], row[1], row[2].Length > 0 ? row[2] : null)),
    ];

    private static object?[] RowOf(MethodResult m) =>
    [
        m.Name, m.Recall.Value, m.Recall.Low, m.Recall.High, m.Precision.Value, m.ReciprocalRank.Value, m.Ndcg.Value, m.AveragePrecision,
        m.Precision.Low, m.Precision.High, m.ReciprocalRank.Low, m.ReciprocalRank.High, m.Ndcg.Low, m.Ndcg.High,
    ];

    private static object?[] RowOf(BridgeFoundAgain f) =>
        [f.MacroId, f.MicroId, f.Rank, f.OutOf, f.CityRank, f.CityOutOf, f.IntermediatorId, f.IntermediatorRank, f.FirstIntermediatorId, f.Summary];

    private static void Explain(HindsightReport report, Terminal terminal)
    {
        var options = report.Options;
        terminal.Note(
            $"{report.Bridges:N0} bridges of {options.CutOff.AddDays(1):yyyy-MM-dd} to {options.End:yyyy-MM-dd} among {report.Pairs:N0} pairs without a tie (prevalence {report.Prevalence:0.######}); "
            + $"{report.AnchorsWithBridges:N0} of {report.Anchors:N0} macro assets built one. At k = {options.K}, revision {report.Revision}.");
        foreach (var (reason, count) in report.LeftOut.Where(l => l.Value > 0))
        {
            terminal.Note($"Left out: {count:N0} {reason.Replace('-', ' ')}.");
        }
        if (report.Bridges == 0)
        {
            return;
        }
        terminal.Note($"Recall is {Shown(report.TimesBestBaseline)} times that of the best baseline, {report.BestBaseline}.");
        if (report.Better.Count > 0)
        {
            terminal.Note($"Higher recall than the score itself: {string.Join(", ", report.Better)}.");
        }
        foreach (var stratum in report.Strata.Where(s => s.Bridges > 0))
        {
            terminal.Note($"{stratum.Name.Replace('-', ' ')}: {stratum.Found:N0} of {stratum.Bridges:N0} among the first {options.K}.");
        }
        if (report.Intermediators is { } brokers)
        {
            terminal.Note(
                $"Intermediators of {brokers.Bridges:N0} bridges: MRR {Shown(brokers.ReciprocalRank)}, among the first three {brokers.FirstThree:0.###}; ranked by ties alone, MRR {Shown(brokers.MostConnected)}.");
        }
    }

    private static string Shown(Estimate e) => string.Create(CultureInfo.InvariantCulture, $"{e.Value:0.###} ({e.Low:0.###} to {e.High:0.###})");

    private sealed class Told(Action<string> say) : IProgress<double>
    {
        public void Report(double value) => say($"Looking back, {value:P0} done");
    }
}
