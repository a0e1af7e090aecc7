using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Execution;

/// <summary>One entry of the <c>errors</c> list of a response (section 7.1.2 of the September 2025 edition).</summary>
/// <remarks>Instances are immutable; build one with <see cref="ErrorBuilder"/>.</remarks>
public interface IError
{
    /// <summary>What went wrong, for the developer of the client. Never null or empty.</summary>
    string Message { get; }

    /// <summary>A machine-readable code such as <c>BAD_USER_INPUT</c>, written as <c>extensions.code</c>; null when there is none.</summary>
    string? Code { get; }

    /// <summary>The response position: field response names (<see cref="string"/>) and list indices (<see cref="int"/>) from the root; null for a request error.</summary>
    IReadOnlyList<object>? Path { get; }

    /// <summary>Where in the document the error lies; empty when no place can be named.</summary>
    IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>Additional entries of <c>extensions</c>; empty when there are none.</summary>
    IReadOnlyDictionary<string, object?> Extensions { get; }

    /// <summary>The exception behind the error; never written to the response.</summary>
    Exception? Exception { get; }
}
