using System.CommandLine;
using System.CommandLine.Invocation;
using AssetGraph.Bridging;
using AssetGraph.Cli.Commands;
using AssetGraph.Domain;
using AssetGraph.Exchange;
using AssetGraph.Graphs;

namespace AssetGraph.Cli;

/// <summary>The <c>assetgraph</c> command: what it is called with, who answers, and which exit code an error becomes.</summary>
public static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">What stands after <c>assetgraph</c>.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="time">The clock that says today's date; null for the system's.</param>
    /// <param name="cancellationToken">Cancels the work; Ctrl-C does too.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(terminal);
        var parsed = Root(terminal, time ?? TimeProvider.System).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parsed.Action is ParseErrorAction)
            {
                foreach (var error in parsed.Errors)
                {
                    terminal.Note(error.Message);
                }
                terminal.Note($"See: {PathOf(parsed)} --help");
                return ExitCode.WrongUsage;
            }
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Output,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Answer(exception) is var (code, message))
        {
            terminal.Note(message);
            return code;
        }
        finally
        {
            await terminal.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static RootCommand Root(Terminal terminal, TimeProvider time)
    {
        var root = new RootCommand("AssetGraph: a city's macro and micro assets, the bridges worth building between them, and who can introduce whom.");
        var data = new DataOption();
        root.Add(data.Option);
        root.Add(ImportCommand.Create(terminal, data));
        root.Add(ExportCommand.Create(terminal, data, time));
        root.Add(CitiesCommand.Create(terminal, data));
        root.Add(CopyCommand.Create(terminal));
        root.Add(EraseCommand.Create(terminal, data));
        root.Add(OpportunitiesCommand.Create(terminal, data, time));
        root.Add(IntermediatorsCommand.Create(terminal, data, time));
        root.Add(IntroductionCommands.List(terminal, data, time));
        root.Add(IntroductionCommands.Introduce(terminal, data, time));
        root.Add(IntroductionCommands.Advance(terminal, data, time));
        root.Add(PlanCommands.Team(terminal, data, time));
        root.Add(PlanCommands.BestTies(terminal, data, time));
        root.Add(PlanCommands.Fragile(terminal, data, time));
        root.Add(SkillsCommand.Create(terminal, data, time));
        root.Add(ResearchCommand.Create(terminal, data, time));
        root.Add(WhatIfCommand.Create(terminal, data, time));
        root.Add(CommunityPlanCommand.Create(terminal, data, time));
        root.Add(CompareCommand.Create(terminal, data, time));
        foreach (var command in StrandCommands.All(terminal, data, time))
        {
            root.Add(command);
        }
        root.Add(MeasuresCommand.Create(terminal, data));
        root.Add(EvaluateCommand.Create(terminal, data, time));
        root.Add(GenerateCommand.Create(terminal, data));
        root.Add(ServeCommand.Create(data));
        return root;
    }

    private static string PathOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? "assetgraph" : $"assetgraph {command.Name}";
    }

    /// <summary>What the user is told of an error, and the exit code; null for what is our own fault, which is shown with all its details.</summary>
    private static (int Code, string Message)? Answer(Exception exception) => exception switch
    {
        CommandException command => (command.ExitCode, command.Message),
        OperationCanceledException => (ExitCode.Failed, "Cancelled. Nothing was changed."),
        InputRefusedException refused => (ExitCode.InputRefused, string.Join(Environment.NewLine, refused.Errors.Select(e => e.ToString()).Concat(More(refused)))),
        GraphException { Code: "AG2005" or "AG2007" or "AG2009" } => (ExitCode.WrongUsage, exception.Message),
        BridgingException { Code: "AG3004" or "AG3005" } => (ExitCode.WrongUsage, exception.Message),
        GraphException or BridgingException or CityStoreException or RevisionConflictException or InvalidChangeException => (ExitCode.Failed, exception.Message),
        IOException or InvalidDataException or UnauthorizedAccessException => (ExitCode.Failed, exception.Message),
        _ => (ExitCode.Failed, $"An error that should not happen; please report it.{Environment.NewLine}{exception}"),
    };

    private static IEnumerable<string> More(InputRefusedException refused) =>
        refused.ErrorCount > refused.Errors.Count ? [$"… and {refused.ErrorCount - refused.Errors.Count} more errors"] : [];
}
