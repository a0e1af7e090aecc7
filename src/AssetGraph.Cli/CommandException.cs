namespace AssetGraph.Cli;

/// <summary>Ends a command with a message for the user and an exit code.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    internal int ExitCode { get; } = exitCode;

    internal static CommandException Usage(string message) => new(Cli.ExitCode.WrongUsage, message);

    internal static CommandException Failed(string message) => new(Cli.ExitCode.Failed, message);
}
