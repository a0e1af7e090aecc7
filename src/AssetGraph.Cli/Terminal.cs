using Spectre.Console;

namespace AssetGraph.Cli;

/// <summary>Where a command writes: results to its output, everything else to its errors; with colours, frames and progress only where a person is looking.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where errors, notes and progress go.</param>
/// <param name="isOutputPlain">Whether results go to a file, a pipe or a test, and stay plain text.</param>
/// <param name="isErrorPlain">The same of errors; then no progress is shown.</param>
public sealed class Terminal(TextWriter output, TextWriter error, bool isOutputPlain = true, bool isErrorPlain = true)
{
    /// <summary>Where results go.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Where errors, notes and progress go.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether results stay plain text.</summary>
    public bool IsOutputPlain { get; } = isOutputPlain;

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess()
    {
        // NO_COLOR and a dumb terminal ask for plain text too; a pipe always gets it.
        var plain = Environment.GetEnvironmentVariable("TERM") == "dumb" || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var output = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), bufferSize: 64 * 1024) { AutoFlush = false } : Console.Out;
        return new Terminal(output, Console.Error, plain || Console.IsOutputRedirected, plain || Console.IsErrorRedirected);
    }

    /// <summary>Writes a note that is no result.</summary>
    internal void Note(string text) => Error.WriteLine(text);

    /// <summary>Shows <paramref name="table"/> to a person.</summary>
    internal void Show(Table table) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) }).Write(table);

    /// <summary>Does <paramref name="work"/> while a person sees what is being done; its argument changes the words.</summary>
    internal async Task<T> WorkAsync<T>(string what, Func<Action<string>, Task<T>> work)
    {
        if (isErrorPlain)
        {
            return await work(static _ => { }).ConfigureAwait(false);
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
        return await console.Status().StartAsync(Markup.Escape(what), status => work(words => status.Status(Markup.Escape(words)))).ConfigureAwait(false);
    }
}
