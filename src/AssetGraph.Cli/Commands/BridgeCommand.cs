using System.CommandLine;
using AssetGraph.Bridging;
using AssetGraph.Cli.Output;

namespace AssetGraph.Cli.Commands;

/// <summary>What the questions to a bridging graph that answer with a table have in common.</summary>
internal static class BridgeCommand
{
    internal static string NameOf(BridgingGraph graph, string id) => graph.Vertices[graph.Vertices.VertexOf(id)].Name;

    internal static Command Of(
        string name,
        string description,
        IReadOnlyList<Option> options,
        BridgingOptions shared,
        Terminal terminal,
        DataOption data,
        ResultColumn[] columns,
        Func<BridgingGraph, ParseResult, CancellationToken, (IEnumerable<object?[]> Rows, string? Note)> find)
    {
        var format = FormatOption.Create();
        var command = new Command(name, description);
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.Add(format);
        shared.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
            var graph = await shared.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
            var (rows, note) = await terminal.WorkAsync(
                "Working it out",
                _ => Task.Run(
                    () =>
                    {
                        var (found, said) = find(graph, parsed, cancellationToken);
                        return (found.ToArray(), said);
                    },
                    cancellationToken)).ConfigureAwait(false);
            new ResultTable(columns, rows).Write(FormatOption.Of(parsed.GetValue(format)), terminal, terminal.Output);
            if (note is not null)
            {
                terminal.Note(note);
            }

            terminal.Note($"The city '{graph.Snapshot.City.Id}' at revision {graph.Snapshot.Revision}, as at {graph.AsAt:yyyy-MM-dd}.");
            Attribution.Write(graph.Snapshot.City, terminal);
            return ExitCode.Done;
        });
        return command;
    }
}
