namespace AssetGraph.Cli;

/// <summary>What the command tells the shell that called it.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work failed: no such city, a store that can't be opened, a conflict, cancelled.</summary>
    public const int Failed = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int WrongUsage = 2;

    /// <summary>A file or folder that was given is refused; nothing was changed.</summary>
    public const int InputRefused = 3;
}
