using System.CommandLine;
using System.Globalization;
using AssetGraph.Bridging.Strands;
using AssetGraph.Cli.Output;
using AssetGraph.Domain;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph research</c>: who commissioned which research from whom.</summary>
internal static class ResearchCommand
{
    private static readonly ResultColumn[] Columns =
    [
        new("tie", null), new("client", null), new("clientName", "Client"), new("researcher", null), new("researcherName", "Researcher"), new("brief", "Brief"),
        new("amount", "Value a year"), new("currency", "Currency"), new("since", "Since"), new("until", "Until"), new("isOver", "Over"), new("decision", "Led to"), new("decidedOn", null), new("sources", null),
    ];

    internal static Command Create(Terminal terminal, DataOption data, TimeProvider time)
    {
        var level = new Option<PlaceLevel?>("--level") { Description = "Coverage of places of this level. Without it: neighbourhoods and wards.", HelpName = "level" };
        return BridgeCommand.Of(
            "research",
            """
            Who commissioned which research from whom, what rests on each researcher, and how many of the places it has reached.

            Example:
              assetgraph research --format csv
            """,
            [level],
            new BridgingOptions(time),
            terminal,
            data,
            Columns,
            (graph, parsed, cancellation) =>
            {
                var report = new ResearchReporter(graph).Report(parsed.GetValue(level), cancellation);
                return (
                    report.Commissions.Select(c => new object?[]
                    {
                        c.Tie.Id, c.Client.Id, c.Client.Name, c.Researcher.Id, c.Researcher.Name, c.Tie.Description,
                        (double?)c.Tie.Amount?.Amount, c.Tie.Amount?.Currency, c.Tie.OccurredOn?.ToString(), c.Tie.EndedOn?.ToString(), c.IsOver ? "yes" : "no", c.Decision, c.DecidedOn?.ToString(), c.Tie.Sources.Select(s => s.Reference).ToArray(),
                    }),
                    string.Join(" ", report.Researchers.Take(5).Select(Words).Append(Words(report.Places))));
            });
    }

    private static string Words(ResearchLoad load)
    {
        string[] values = [.. load.Values.Select(v => v.ToString()), .. load.WithoutAmount > 0 ? [$"{load.WithoutAmount:N0} without an amount"] : Array.Empty<string>()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{load.Researcher.Name}: {load.Running:N0} running of {load.Commissions:N0} from {load.Clients:N0} clients{(values.Length > 0 ? $" ({string.Join(", ", values)} a year)" : "")}, research with {load.With:N0} others{(load.Decisions > 0 ? $"; {load.Decisions:N0} led to a decision" : "")}.");
    }

    private static string Words(IReadOnlyCollection<ResearchCover> places)
    {
        var inhabited = places.Where(p => p.Assets > 0).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Somebody takes part in research in {inhabited.Count(p => p.Involved > 0):N0} of {inhabited.Length:N0} places where anybody is on record.");
    }
}
