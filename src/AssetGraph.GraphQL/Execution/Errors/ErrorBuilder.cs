using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Builds an <see cref="IError"/> step by step.</summary>
/// <remarks>Not safe for use by several threads at once. <see cref="Build"/> may be called more than once.</remarks>
public sealed class ErrorBuilder
{
    private string? _message;
    private string? _code;
    private IReadOnlyList<object>? _path;
    private List<SourceLocation>? _locations;
    private Dictionary<string, object?>? _extensions;
    private Exception? _exception;

    private ErrorBuilder()
    {
    }

    /// <summary>Starts an empty error.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>Starts from an existing error, to change parts of it (as error filters do).</summary>
    /// <param name="error">The error to copy.</param>
    public static ErrorBuilder FromError(IError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ErrorBuilder
        {
            _message = error.Message,
            _code = error.Code,
            _path = error.Path,
            _locations = error.Locations.Count == 0 ? null : [.. error.Locations],
            _extensions = error.Extensions.Count == 0 ? null : new Dictionary<string, object?>(error.Extensions),
            _exception = error.Exception,
        };
    }

    /// <summary>Sets the message, which every error needs.</summary>
    /// <param name="message">What went wrong; not empty.</param>
    public ErrorBuilder SetMessage(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        _message = message;
        return this;
    }

    /// <summary>Sets the code that is written as <c>extensions.code</c>.</summary>
    /// <param name="code">The code, or null for none.</param>
    public ErrorBuilder SetCode(string? code)
    {
        _code = code;
        return this;
    }

    /// <summary>Sets the response position. Resolvers need not: the engine adds the path of the field that failed.</summary>
    /// <param name="path">Response names and list indices from the root, or null.</param>
    public ErrorBuilder SetPath(IReadOnlyList<object>? path)
    {
        _path = path;
        return this;
    }

    /// <summary>Adds a place in the document.</summary>
    /// <param name="line">The line, starting at 1.</param>
    /// <param name="column">The column, starting at 1.</param>
    public ErrorBuilder AddLocation(int line, int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        (_locations ??= []).Add(new SourceLocation(line, column));
        return this;
    }

    /// <summary>Sets one entry of <c>extensions</c>; a later value of the same key wins.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">A value that JSON can show: null, text, number, truth value, list, dictionary or <see cref="System.Text.Json.JsonElement"/>.</param>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        (_extensions ??= new Dictionary<string, object?>(StringComparer.Ordinal))[key] = value;
        return this;
    }

    /// <summary>Keeps the exception behind the error for filters and logs; it isn't written to the response.</summary>
    /// <param name="exception">The exception, or null.</param>
    public ErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <summary>Makes the error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    public IError Build() =>
        new Error(
            _message ?? throw new InvalidOperationException("An error needs a message: call SetMessage first."),
            _code,
            _path,
            _locations?.ToArray(),
            _extensions is null ? null : new Dictionary<string, object?>(_extensions, StringComparer.Ordinal),
            _exception);
}
