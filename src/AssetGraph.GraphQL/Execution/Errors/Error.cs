using System.Collections.Frozen;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Execution;

/// <summary>The engine's only implementation of <see cref="IError"/>.</summary>
internal sealed class Error : IError
{
    private static readonly FrozenDictionary<string, object?> NoExtensions = FrozenDictionary<string, object?>.Empty;

    public Error(
        string message,
        string? code = null,
        IReadOnlyList<object>? path = null,
        IReadOnlyList<SourceLocation>? locations = null,
        IReadOnlyDictionary<string, object?>? extensions = null,
        Exception? exception = null)
    {
        Message = message;
        Code = code;
        Path = path;
        Locations = locations ?? [];
        Extensions = extensions ?? NoExtensions;
        Exception = exception;
    }

    public string Message { get; }

    public string? Code { get; }

    public IReadOnlyList<object>? Path { get; }

    public IReadOnlyList<SourceLocation> Locations { get; }

    public IReadOnlyDictionary<string, object?> Extensions { get; }

    public Exception? Exception { get; }

    public override string ToString() => Path is null ? Message : $"{Message} (at {string.Join('.', Path)})";
}
