using System.CommandLine;
using System.Globalization;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Profiles;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph compare</c>: cities side by side.</summary>
internal static class CompareCommand
{
    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var format = FormatOption.Create();
        var cities = Lists.Option("--cities", "Which cities, by id, in the order wanted. Without it: all in the data.", "ids");
        var pseudonymous = new Option<bool>("--pseudonymous") { Description = "Letters for names, in an order that tells nothing: for a report that names no city." };
        var asAt = AsAtOption.Create("The day the figures are about");
        var command = new Command("compare", """
            Cities side by side: shares with their intervals, and what depends on size only beside what chance would bring.

            Example:
              assetgraph compare --cities birmingham,rotterdam --pseudonymous
            """)
        {
            cities, pseudonymous, asAt, format,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var wanted = Lists.Of(parsed.GetValue(cities));
            var ids = wanted.Count > 0 ? [.. wanted] : (await store.ListCitiesAsync(cancellationToken).ConfigureAwait(false)).Select(c => c.City.Id).ToArray();
            if (ids.Length == 0)
            {
                throw CommandException.Usage("The data hold no city. Expected at least one: assetgraph import <file>.");
            }

            var day = AsAtOption.Of(parsed.GetValue(asAt), time);
            var profiles = new List<(string Name, string Order, IReadOnlyList<ProfileFigure> Figures)>();
            foreach (var id in ids)
            {
                var snapshot = await store.ReadSnapshotAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false)
                    ?? throw CommandException.Usage($"--cities '{id}' is no city of the data. Expected one that `assetgraph cities` lists.");
                var figures = await terminal.WorkAsync($"Profiling {id}", _ => Task.Run(() => new CityProfiler(BridgingGraph.Of(snapshot, day)).Profile(cancellationToken), cancellationToken)).ConfigureAwait(false);
                profiles.Add((snapshot.City.Name, ContentHash.Of(snapshot), figures));
            }

            if (parsed.GetValue(pseudonymous))
            {
                // The order of hashes of all that a city holds: nobody reads a name or a size from it.
                profiles = [.. profiles.OrderBy(p => p.Order, StringComparer.Ordinal).Select((p, i) => p with { Name = $"City {Letters(i)}" })];
            }

            var columns = new[] { new ResultColumn("measure", "Measure") }.Concat(profiles.Select(p => new ResultColumn(p.Name, p.Name))).ToArray();
            var rows = Enum.GetValues<ProfileMeasure>().Select((m, i) => profiles.Select(p => (object?)Cell(p.Figures[i])).Prepend(m).ToArray());
            new ResultTable(columns, rows).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
            terminal.Note("Shares with their 95 % intervals and what they are shares of; '–' where that is fewer than 5. Intervals that overlap tell no difference.");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Cell(ProfileFigure figure) => figure switch
    {
        { Value: null } => $"– of {figure.Of.ToString(CultureInfo.InvariantCulture)}",
        { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.000} ({low:0.000}–{high:0.000}) of {figure.Of}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.000}, by chance {figure.Expected:0.000}, z {figure.Z:0.0}, of {figure.Of}"),
    };

    // A, B … Z, AA, AB …
    private static string Letters(int number) => number < 26 ? ((char)('A' + number)).ToString() : Letters(number / 26 - 1) + Letters(number % 26);
}
