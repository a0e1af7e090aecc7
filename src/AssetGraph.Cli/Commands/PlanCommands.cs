using System.CommandLine;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Planning;
using AssetGraph.Cli.Output;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph team</c>, <c>best-ties</c> and <c>fragile</c>: whom to hire, what to build first, and on whom it all rests.</summary>
internal static class PlanCommands
{
    private static readonly ResultColumn[] TeamColumns =
    [
        new("place", "No."), new("asset", null), new("name", "Who"), new("gain", "Adds"), new("openAsks", "Open asks"), new("capacity", "of"), new("opens", "Opens"), new("pairs", "Which"),
    ];

    private static readonly ResultColumn[] TieColumns =
    [
        new("place", "No."), new("macro", null), new("macroName", "Macro asset"), new("micro", null), new("microName", "Micro asset"), new("gain", "Adds"), new("efficiency", "Efficiency"), new("score", "Score"),
    ];

    private static readonly ResultColumn[] FragileColumns =
    [
        new("asset", null), new("name", "Who"), new("pairsCut", "Pairs that part"), new("share", "Share"), new("cutOff", null), new("cutOffNames", "Cut off"), new("places", "Places"),
    ];

    internal static Command Team(Terminal terminal, DataOption data, TimeProvider time)
    {
        var shared = new BridgingOptions(time);
        var size = new Option<int>("--size", "-n") { Description = "How many members, 1 to 50.", HelpName = "number", DefaultValueFactory = _ => 3 };
        var opportunities = new Option<int>("--opportunities") { Description = "How many of the best opportunities the team is for, 1 to 2,000.", HelpName = "number", DefaultValueFactory = _ => 200 };
        return BridgeCommand.Of(
            "team",
            """
            The few connectors who together open most of the city's best opportunities: whom a programme would want on its team.

            Example:
              assetgraph team --size 4
            """,
            [size, opportunities],
            shared,
            terminal,
            data,
            TeamColumns,
            (graph, parsed, cancellation) =>
            {
                var team = new ConnectorTeamFinder(graph).Find(parsed.GetValue(size), null, parsed.GetValue(opportunities), cancellation);
                return (
                    team.Members.Select((m, i) => new object?[]
                    {
                        i + 1, m.AssetId, graph.Snapshot.Assets.Find(m.AssetId)!.Name, m.Gain, m.OpenAsks, m.Capacity, m.Openings.Count, m.Openings.Select(o => $"{o.MacroId}~{o.MicroId}").ToArray(),
                    }),
                    $"Together they open {team.Opened:N0} of {team.Considered:N0} opportunities; their worth is {team.Value:0.####}, and no team of this size exceeds {team.Bound:0.####}.");
            });
    }

    internal static Command BestTies(Terminal terminal, DataOption data, TimeProvider time)
    {
        var shared = new BridgingOptions(time);
        var count = new Option<int>("--count", "-n") { Description = "How many, 1 to 50.", HelpName = "number", DefaultValueFactory = _ => 5 };
        return BridgeCommand.Of(
            "best-ties",
            """
            The new ties that together bring macro and micro assets closest, chosen one after the other among the opportunities.

            Example:
              assetgraph best-ties --count 10
            """,
            [count],
            shared,
            terminal,
            data,
            TieColumns,
            (graph, parsed, cancellation) =>
            {
                var ties = new BestTieFinder(graph).Find(parsed.GetValue(count), cancellationToken: cancellation);
                return (
                    ties.Select((t, i) => new object?[] { i + 1, t.MacroId, BridgeCommand.NameOf(graph, t.MacroId), t.MicroId, BridgeCommand.NameOf(graph, t.MicroId), t.Gain, t.Efficiency, t.Score }),
                    $"Macro–micro efficiency today is {graph.EfficiencyToday(cancellation):0.####}.");
            });
    }

    internal static Command Fragile(Terminal terminal, DataOption data, TimeProvider time)
    {
        var shared = new BridgingOptions(time);
        var count = new Option<int>("--count", "-n") { Description = "How many at most, 1 to 100.", HelpName = "number", DefaultValueFactory = _ => 10 };
        return BridgeCommand.Of(
            "fragile",
            """
            On whom the city's bridges rest: whose leaving would part macro from micro assets, and who would be cut off.

            Example:
              assetgraph fragile --format csv
            """,
            [count],
            shared,
            terminal,
            data,
            FragileColumns,
            (graph, parsed, cancellation) =>
            {
                var points = new Fragility(graph).Find(parsed.GetValue(count), cancellation);
                return (
                    points.Select(p => new object?[]
                    {
                        p.Asset.Id, p.Asset.Name, p.PairsCut, p.Share, p.CutOff.Select(a => a.Id).ToArray(), p.CutOff.Select(a => a.Name).ToArray(), p.PlaceIds.ToArray(),
                    }),
                    points.Count == 0 ? "Nobody's leaving would part any." : null);
            });
    }
}
